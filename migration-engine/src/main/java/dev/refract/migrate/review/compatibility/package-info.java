/** Family BC: what breaks the application that is running. Must not know the other families. */
@NullMarked
package dev.refract.migrate.review.compatibility;

import org.jspecify.annotations.NullMarked;
