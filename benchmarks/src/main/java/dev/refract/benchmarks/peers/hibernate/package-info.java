/** Hibernate as a contender, on PostgreSQL. Must not know other contenders. */
@NullMarked
package dev.refract.benchmarks.peers.hibernate;

import org.jspecify.annotations.NullMarked;
