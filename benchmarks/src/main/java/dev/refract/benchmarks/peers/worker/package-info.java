/**
 * What every contender's process has in common: the operations, the random numbers, the line
 * protocol and the clock. Must not know any contender.
 */
@NullMarked
package dev.refract.benchmarks.peers.worker;

import org.jspecify.annotations.NullMarked;
