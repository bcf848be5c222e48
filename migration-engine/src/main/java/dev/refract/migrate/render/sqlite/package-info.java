/** SQL of SQLite, statement by statement. Must not know what a script is. */
@NullMarked
package dev.refract.migrate.render.sqlite;

import org.jspecify.annotations.NullMarked;
