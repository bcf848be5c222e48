/** Family LK, and how many rows statements touch. Must not know the other families. */
@NullMarked
package dev.refract.migrate.review.lock;

import org.jspecify.annotations.NullMarked;
