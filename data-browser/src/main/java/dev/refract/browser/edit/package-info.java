/**
 * Edits that wait: staged inserts, updates and deletes with undo, their SQL, and their commit in
 * one transaction. Must not know JavaFX.
 */
@NullMarked
package dev.refract.browser.edit;

import org.jspecify.annotations.NullMarked;
