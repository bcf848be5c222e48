/** Refract as a contender, on both databases. Must not know other contenders. */
@NullMarked
package dev.refract.benchmarks.peers.refract;

import org.jspecify.annotations.NullMarked;
