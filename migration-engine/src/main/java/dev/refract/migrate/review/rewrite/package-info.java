/**
 * Safer ways as values that a person takes over with one action: a statement becomes several
 * migrations. Must not know rules or findings.
 */
@NullMarked
package dev.refract.migrate.review.rewrite;

import org.jspecify.annotations.NullMarked;
