/**
 * The comparison of Refract with its peers: prepares the same data for all, starts a process for
 * each contender, lets them work in turns and prints how they did. Knows contenders only as
 * processes.
 */
@NullMarked
package dev.refract.benchmarks.peers;

import org.jspecify.annotations.NullMarked;
