package dev.refract.orm.cache;

import dev.refract.orm.error.InvalidRequestException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How long an answer may be used: as {@code cacheStrategy: {ttl, swr, tags}} with times in seconds,
 * or built.
 *
 * @param ttl how long it is as good as a new one
 * @param swr how long after that it is still given, while a new one is asked for in the background
 * @param tags names by which it can be dropped
 */
public record CacheStrategy(Duration ttl, Duration swr, SortedSet<String> tags) {
  /** Its name among the arguments of a query. */
  public static final String ARGUMENT = "cacheStrategy";

  public CacheStrategy {
    if (ttl.isNegative() || swr.isNegative()) {
      throw new IllegalArgumentException("times are not negative");
    }
    tags = Collections.unmodifiableSortedSet(new TreeSet<>(tags));
  }

  public static CacheStrategy ttl(Duration time) {
    return new CacheStrategy(time, Duration.ZERO, new TreeSet<>());
  }

  public CacheStrategy swr(Duration time) {
    return new CacheStrategy(ttl, time, tags);
  }

  /** More names by which it can be dropped. */
  public CacheStrategy tags(String... names) {
    SortedSet<String> more = new TreeSet<>(tags);
    more.addAll(List.of(names));
    return new CacheStrategy(ttl, swr, more);
  }

  /**
   * Reads the argument.
   *
   * @throws InvalidRequestException where it is none
   */
  public static CacheStrategy of(@Nullable Object argument) {
    if (argument instanceof CacheStrategy strategy) {
      return strategy;
    }
    if (!(argument instanceof Map<?, ?> map)) {
      throw wrong(List.of(), "expected {ttl, swr, tags}");
    }
    for (Object name : map.keySet()) {
      if (!List.of("ttl", "swr", "tags").contains(name)) {
        throw wrong(List.of(String.valueOf(name)), "it is not known here, only ttl, swr and tags");
      }
    }
    return new CacheStrategy(seconds(map, "ttl"), seconds(map, "swr"), tags(map.get("tags")));
  }

  private static Duration seconds(Map<?, ?> map, String name) {
    Object given = map.get(name);
    if (given == null) {
      return Duration.ZERO;
    }
    if (given instanceof Number number && number.doubleValue() >= 0) {
      return Duration.ofMillis(Math.round(number.doubleValue() * 1_000));
    }
    throw wrong(List.of(name), "expected a number of seconds");
  }

  private static SortedSet<String> tags(@Nullable Object given) {
    SortedSet<String> tags = new TreeSet<>();
    if (given instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
      list.forEach(tag -> tags.add((String) tag));
    } else if (given != null) {
      throw wrong(List.of("tags"), "expected a list of texts");
    }
    return tags;
  }

  private static InvalidRequestException wrong(List<String> path, String problem) {
    List<String> whole = new ArrayList<>(List.of(ARGUMENT));
    whole.addAll(path);
    return InvalidRequestException.at(whole, problem, Optional.empty());
  }
}
