package dev.refract.orm.connect;

/**
 * The connections of a pool at one moment.
 *
 * @param size how many are open
 * @param idle how many of them wait for work
 * @param active how many of them are borrowed
 * @param waiting how many threads wait for one
 */
public record PoolState(int size, int idle, int active, int waiting) {}
