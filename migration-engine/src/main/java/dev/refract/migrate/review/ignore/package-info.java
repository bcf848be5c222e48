/**
 * {@code -- refract:ignore CODE reason} in a script: which findings it takes away, and what is
 * wrong with it. Must not know the rules.
 */
@NullMarked
package dev.refract.migrate.review.ignore;

import org.jspecify.annotations.NullMarked;
