/**
 * The engine among its peers: one contender of the comparison that {@code benchmarks/peers} runs.
 */
@NullMarked
package dev.refract.benchmarks.peers;

import org.jspecify.annotations.NullMarked;
