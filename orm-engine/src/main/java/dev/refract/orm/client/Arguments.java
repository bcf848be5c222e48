package dev.refract.orm.client;

import dev.refract.orm.cache.CacheStrategy;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of an operation, in the shape of the Prisma client. Immutable: every method gives
 * arguments with one thing more. Values are Strings, numbers, Booleans, Instants, byte arrays,
 * {@code Json}, lists and maps.
 */
public final class Arguments {
  private static final Arguments NONE = new Arguments(Map.of());

  private final Map<String, @Nullable Object> map;

  private Arguments(Map<String, @Nullable Object> map) {
    this.map = map;
  }

  public static Arguments none() {
    return NONE;
  }

  public static Arguments of(Map<String, ? extends @Nullable Object> map) {
    return new Arguments(Collections.unmodifiableMap(new LinkedHashMap<>(map)));
  }

  public static Arguments where(String field, @Nullable Object test) {
    return NONE.and(field, test);
  }

  public static Arguments where(Map<String, ? extends @Nullable Object> filter) {
    return NONE.with("where", filter);
  }

  public static Arguments data(Map<String, ? extends @Nullable Object> values) {
    return NONE.with("data", values);
  }

  /** One more filter, that must hold too. */
  public Arguments and(String field, @Nullable Object test) {
    return merged("where", field, test);
  }

  public Arguments withData(Map<String, ? extends @Nullable Object> values) {
    return with("data", values);
  }

  public Arguments take(int rows) {
    return with("take", rows);
  }

  public Arguments skip(int rows) {
    return with("skip", rows);
  }

  /** The row to start from, by its key. */
  public Arguments cursor(Map<String, ?> key) {
    return with("cursor", key);
  }

  /** One more field to order by, after those before. */
  public Arguments orderBy(String field, Direction direction) {
    Map<String, Object> part = Map.of(field, direction.keyword());
    List<Object> order =
        map.get("orderBy") instanceof List<?> before
            ? java.util.stream.Stream.concat(before.stream(), java.util.stream.Stream.of(part))
                .map(Object.class::cast)
                .toList()
            : List.of(part);
    return with("orderBy", order);
  }

  public Arguments distinct(String... fields) {
    return with("distinct", Arrays.asList(fields));
  }

  /** Nothing but these fields, and those of other calls. */
  public Arguments select(String... fields) {
    Arguments result = this;
    for (String field : fields) {
      result = result.merged("select", field, true);
    }
    return result;
  }

  /** A relation beside the fields selected, with arguments of its own. */
  public Arguments select(String relation, Arguments arguments) {
    return merged("select", relation, arguments.toMap());
  }

  /** Relations beside all fields. */
  public Arguments include(String... relations) {
    Arguments result = this;
    for (String relation : relations) {
      result = result.merged("include", relation, true);
    }
    return result;
  }

  public Arguments include(String relation, Arguments arguments) {
    return merged("include", relation, arguments.toMap());
  }

  public Arguments omit(String... fields) {
    Arguments result = this;
    for (String field : fields) {
      result = result.merged("omit", field, true);
    }
    return result;
  }

  /** How long the answer may be used again; for clients that have a cache. */
  public Arguments cached(CacheStrategy strategy) {
    return with(CacheStrategy.ARGUMENT, strategy);
  }

  /** Any argument by its name. */
  public Arguments with(String name, @Nullable Object value) {
    Map<String, @Nullable Object> more = new LinkedHashMap<>(map);
    more.put(name, value);
    return new Arguments(Collections.unmodifiableMap(more));
  }

  private Arguments merged(String name, String key, @Nullable Object value) {
    Map<String, @Nullable Object> inner = new LinkedHashMap<>();
    if (map.get(name) instanceof Map<?, ?> before) {
      before.forEach((k, v) -> inner.put(String.valueOf(k), v));
    }
    inner.put(key, value);
    return with(name, inner);
  }

  public Map<String, @Nullable Object> toMap() {
    return map;
  }

  @Override
  public String toString() {
    return map.toString();
  }
}
