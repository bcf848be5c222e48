/**
 * What a review asks a live database: {@link dev.refract.migrate.review.fact.DatabaseFacts} read
 * from its catalog, a constant number of queries each, and counted in read-only transactions that
 * give up soon. Must not know what is done with the facts.
 */
@NullMarked
package dev.refract.migrate.live;

import org.jspecify.annotations.NullMarked;
