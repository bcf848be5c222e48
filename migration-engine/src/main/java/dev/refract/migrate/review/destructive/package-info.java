/** Family DS: what loses data, or a promise about data. Must not know the other families. */
@NullMarked
package dev.refract.migrate.review.destructive;

import org.jspecify.annotations.NullMarked;
