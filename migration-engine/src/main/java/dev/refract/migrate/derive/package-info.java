/**
 * Schema → {@link dev.refract.migrate.database.DatabaseSchema}: which tables, columns, keys and
 * names a schema means on a dialect. With {@code pull} the only room that sees the schema model;
 * must not know how databases are compared or asked.
 */
@NullMarked
package dev.refract.migrate.derive;

import org.jspecify.annotations.NullMarked;
