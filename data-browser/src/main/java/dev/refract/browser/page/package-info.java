/**
 * Windows over any table: rows by position, found through keys, so that a table of ten million rows
 * opens like a table of ten. Must not know staged edits or JavaFX.
 */
@NullMarked
package dev.refract.browser.page;

import org.jspecify.annotations.NullMarked;
