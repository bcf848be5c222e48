/**
 * The yardstick: SQL by hand, in every variant that has been the fastest somewhere. Must not know
 * other contenders.
 */
@NullMarked
package dev.refract.benchmarks.peers.jdbc;

import org.jspecify.annotations.NullMarked;
