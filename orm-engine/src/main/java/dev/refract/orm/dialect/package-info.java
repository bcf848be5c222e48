/**
 * What differs between databases, asked as questions: names and quoting, limits, what an error
 * means. Every dialect has a folder of the same file names below. Must not know requests or plans;
 * nobody outside asks which dialect it is.
 */
@NullMarked
package dev.refract.orm.dialect;

import org.jspecify.annotations.NullMarked;
