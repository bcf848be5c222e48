/**
 * Family SC: what could be better in the schema that comes out. Must not know the other families.
 */
@NullMarked
package dev.refract.migrate.review.quality;

import org.jspecify.annotations.NullMarked;
