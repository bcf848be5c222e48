/** SQL of PostgreSQL, statement by statement. Must not know what a script is. */
@NullMarked
package dev.refract.migrate.render.postgres;

import org.jspecify.annotations.NullMarked;
