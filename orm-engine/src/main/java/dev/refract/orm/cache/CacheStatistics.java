package dev.refract.orm.cache;

/**
 * What a cache has done.
 *
 * @param hits answers that were as good as new ones
 * @param staleHits answers that were given while a new one was asked for
 * @param misses answers that the database was asked for
 * @param refreshes new answers that were asked for in the background
 * @param entries how many are kept, with those that nobody can find any more
 */
public record CacheStatistics(
    long hits, long staleHits, long misses, long refreshes, long entries) {}
