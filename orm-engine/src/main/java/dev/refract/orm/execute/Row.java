package dev.refract.orm.execute;

import dev.refract.orm.value.Json;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * A row of a result: values by name. To-one relations are rows or null, lists are lists of rows.
 * All rows of one list share their names.
 */
public final class Row {
  private final Names names;
  private final @Nullable Object[] values;

  Row(Names names, @Nullable Object[] values) {
    this.names = names;
    this.values = values;
  }

  /** The names in order. */
  public List<String> names() {
    return names.list();
  }

  /**
   * The value; null where the row holds null.
   *
   * @throws IllegalArgumentException where the row has no such name
   */
  public @Nullable Object get(String name) {
    return values[names.at(name)];
  }

  /** The value at the place of a name. */
  public @Nullable Object get(int place) {
    return values[Objects.checkIndex(place, names.list().size())];
  }

  /** A String or enum value. */
  public @Nullable String text(String name) {
    return (String) get(name);
  }

  public @Nullable Integer integer(String name) {
    return (Integer) get(name);
  }

  /** A BigInt value, or an Int that is too large for an Integer: an oid, a sum. */
  public @Nullable Long bigInteger(String name) {
    return get(name) instanceof Number number ? (Long) number.longValue() : null;
  }

  public @Nullable Double number(String name) {
    return (Double) get(name);
  }

  public @Nullable BigDecimal decimal(String name) {
    return (BigDecimal) get(name);
  }

  public @Nullable Boolean truth(String name) {
    return (Boolean) get(name);
  }

  public @Nullable Instant time(String name) {
    return (Instant) get(name);
  }

  public byte @Nullable [] bytes(String name) {
    return (byte[]) get(name);
  }

  public @Nullable Json json(String name) {
    return (Json) get(name);
  }

  /** The row of a to-one relation. */
  public @Nullable Row row(String name) {
    return (Row) get(name);
  }

  /** The rows of a list. */
  public List<Row> rows(String name) {
    if (get(name) instanceof List<?> list) {
      return list.stream().map(Row.class::cast).toList();
    }
    throw new IllegalArgumentException("`" + name + "` is no list of rows");
  }

  /** The same row with another value. */
  public Row with(String name, @Nullable Object value) {
    @Nullable Object[] changed = values.clone();
    changed[names.at(name)] = value;
    return new Row(names, changed);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Row row
        && names().equals(row.names())
        && Arrays.deepEquals(shown(), row.shown());
  }

  @Override
  public int hashCode() {
    return Arrays.deepHashCode(shown());
  }

  private @Nullable Object[] shown() {
    return Arrays.copyOf(values, names.list().size());
  }

  @Override
  public String toString() {
    StringJoiner text = new StringJoiner(", ", "{", "}");
    for (int i = 0; i < names.list().size(); i++) {
      Object value = values[i];
      text.add(
          names.list().get(i) + ": " + (value instanceof byte[] b ? b.length + " bytes" : value));
    }
    return text.toString();
  }
}
