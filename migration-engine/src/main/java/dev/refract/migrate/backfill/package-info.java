/**
 * Fills columns of tables that are in use, a batch at a time: the file that describes it, the run
 * that can be stopped and continued, and where it stands. Must not know migrations, their history
 * or commands.
 */
@NullMarked
package dev.refract.migrate.backfill;

import org.jspecify.annotations.NullMarked;
