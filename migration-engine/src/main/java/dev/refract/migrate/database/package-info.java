/**
 * A database as values: tables, columns, keys, defaults, as a schema describes them or as they were
 * found. Must not know the schema language, SQL text or connections.
 */
@NullMarked
package dev.refract.migrate.database;

import org.jspecify.annotations.NullMarked;
