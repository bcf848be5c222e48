package dev.refract.benchmarks.peers.worker;

/**
 * How fast one operation was in one round.
 *
 * @param perSecond operations a second, by the mean
 * @param median microseconds of the run in the middle
 */
public record Measurement(double perSecond, double median) {}
