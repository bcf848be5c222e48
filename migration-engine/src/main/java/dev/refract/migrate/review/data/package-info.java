/** Family DD: whether a statement fails depends on the rows. Must not know the other families. */
@NullMarked
package dev.refract.migrate.review.data;

import org.jspecify.annotations.NullMarked;
