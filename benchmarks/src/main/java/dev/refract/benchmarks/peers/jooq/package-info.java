/** jOOQ as a contender, on PostgreSQL. Must not know other contenders. */
@NullMarked
package dev.refract.benchmarks.peers.jooq;

import org.jspecify.annotations.NullMarked;
