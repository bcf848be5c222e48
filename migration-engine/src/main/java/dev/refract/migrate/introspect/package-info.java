/**
 * A live database → {@link dev.refract.migrate.database.DatabaseSchema}. Only reads; must not know
 * the schema language or what the result is compared with.
 */
@NullMarked
package dev.refract.migrate.introspect;

import org.jspecify.annotations.NullMarked;
