/** Family SL: what is peculiar to SQLite. Must not know the other families. */
@NullMarked
package dev.refract.migrate.review.sqlite;

import org.jspecify.annotations.NullMarked;
