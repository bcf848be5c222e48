/**
 * What statements of PostgreSQL lock and what work they do: the measured facts as a table, {@link
 * dev.refract.migrate.review.impact.DdlForm}, and the choice of its row for an action. Must not
 * know rules or findings.
 */
@NullMarked
package dev.refract.migrate.review.impact;

import org.jspecify.annotations.NullMarked;
