/** The catalog of SQLite: its pragmas, and how types and defaults are spelt there. */
@NullMarked
package dev.refract.migrate.introspect.sqlite;

import org.jspecify.annotations.NullMarked;
