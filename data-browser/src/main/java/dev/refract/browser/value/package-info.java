/**
 * What a cell can hold: typed values, how each is read from typed text, checked and printed. Must
 * not know tables, databases or windows.
 */
@NullMarked
package dev.refract.browser.value;

import org.jspecify.annotations.NullMarked;
