/** How catalogs are asked, whatever the database. Must not know what stands in them. */
@NullMarked
package dev.refract.migrate.introspect.query;

import org.jspecify.annotations.NullMarked;
