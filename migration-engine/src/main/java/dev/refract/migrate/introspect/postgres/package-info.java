/** The catalog of PostgreSQL, read with a query for each kind of thing. */
@NullMarked
package dev.refract.migrate.introspect.postgres;

import org.jspecify.annotations.NullMarked;
