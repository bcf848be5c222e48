package dev.refract.orm.client;

import dev.refract.orm.client.Extension.Part;
import dev.refract.orm.execute.Row;
import dev.refract.orm.execute.RowMaker;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What is computed for the rows of one level of a result. For one result and one thread. */
final class Level {
  private final List<Part.Field> fields;
  private final Set<String> hidden;
  private final Map<String, Level> nested;
  private @Nullable Layout layout;

  /**
   * @param fields in the order in which they are computed
   * @param hidden names that do not show
   * @param nested the levels of relations
   */
  Level(List<Part.Field> fields, Set<String> hidden, Map<String, Level> nested) {
    this.fields = fields;
    this.hidden = hidden;
    this.nested = nested;
  }

  /** The names before and after; all rows of a level have the same. */
  private record Layout(List<String> read, RowMaker all, List<Integer> shown, RowMaker maker) {}

  private Layout layout(List<String> read) {
    Layout known = layout;
    if (known != null && known.read.equals(read)) {
      return known;
    }
    List<String> all = new ArrayList<>(read);
    fields.forEach(field -> all.add(field.field()));
    List<Integer> shown =
        IntStream.range(0, all.size()).filter(i -> !hidden.contains(all.get(i))).boxed().toList();
    known =
        new Layout(
            read, new RowMaker(all), shown, new RowMaker(shown.stream().map(all::get).toList()));
    layout = known;
    return known;
  }

  Row row(Row read) {
    Layout names = layout(read.names());
    int columns = names.read.size();
    @Nullable Object[] values = new @Nullable Object[columns + fields.size()];
    for (int i = 0; i < columns; i++) {
      values[i] = inner(names.read.get(i), read.get(i));
    }
    // it shares the values, so that a field sees those computed before it
    Row seen = names.all.row(values);
    for (int i = 0; i < fields.size(); i++) {
      values[columns + i] = fields.get(i).value().apply(seen);
    }
    @Nullable Object[] shown = new @Nullable Object[names.shown.size()];
    for (int i = 0; i < shown.length; i++) {
      shown[i] = values[names.shown.get(i)];
    }
    return names.maker.row(shown);
  }

  private @Nullable Object inner(String name, @Nullable Object value) {
    Level level = nested.get(name);
    if (level == null) {
      return value;
    }
    return switch (value) {
      case Row row -> level.row(row);
      case List<?> rows -> rows.stream().map(row -> level.row((Row) row)).toList();
      case null, default -> value;
    };
  }
}
