/**
 * Conditions on the columns and relations of one model, as values that print themselves. Must not
 * know how rows are read, nor JavaFX.
 */
@NullMarked
package dev.refract.browser.filter;

import org.jspecify.annotations.NullMarked;
