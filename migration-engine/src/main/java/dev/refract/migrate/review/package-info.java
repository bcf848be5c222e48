/**
 * What the statements of a script will do to a live database: findings with code, severity, reason
 * and a safer way. One analyser per class, listed in {@link dev.refract.migrate.review.Analysers}.
 * Reads statements and {@link dev.refract.migrate.review.DatabaseFacts}; must not know where the
 * facts come from, nor how the script was made.
 */
@NullMarked
package dev.refract.migrate.review;

import org.jspecify.annotations.NullMarked;
