/**
 * Runs scripts against a live database so that all of a script happens or nothing. Must not know
 * migrations, their folder or their table: what belongs into the same transaction is handed in.
 */
@NullMarked
package dev.refract.migrate.execute;

import org.jspecify.annotations.NullMarked;
