package dev.refract.orm.execute;

import dev.refract.orm.plan.Read;
import dev.refract.orm.plan.Read.Child;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes the rows that show, and hangs the rows of relations on them. */
final class Assembler {
  private final Read read;
  private final List<@Nullable Object[]> raw;
  private final Function<Read, Loaded> loader;

  Assembler(Read read, List<@Nullable Object[]> raw, Function<Read, Loaded> loader) {
    this.read = read;
    this.raw = raw;
    this.loader = loader;
  }

  Loaded assemble() {
    Names names = new Names(read.names());
    List<@Nullable Object[]> shown = shown();
    int place = read.shownColumns() + (read.counts().isEmpty() ? 0 : 1);
    for (Child child : read.children()) {
      attach(child, shown, place);
      place++;
    }
    List<Row> rows = new ArrayList<>(shown.size());
    for (@Nullable Object[] values : shown) {
      rows.add(new Row(names, values));
    }
    return new Loaded(raw, rows);
  }

  /** The values that show, with room for the relations; the raw ones where nothing else shows. */
  private List<@Nullable Object[]> shown() {
    if (read.counts().isEmpty() && read.children().isEmpty()) {
      return raw;
    }
    Names counts = new Names(read.counts());
    List<@Nullable Object[]> shown = new ArrayList<>(raw.size());
    for (@Nullable Object[] row : raw) {
      @Nullable Object[] values = new @Nullable Object[read.names().size()];
      System.arraycopy(row, 0, values, 0, read.shownColumns());
      if (!read.counts().isEmpty()) {
        values[read.shownColumns()] = new Row(counts, last(row, read.counts().size()));
      }
      shown.add(values);
    }
    return shown;
  }

  private static @Nullable Object[] last(@Nullable Object[] row, int many) {
    @Nullable Object[] values = new @Nullable Object[many];
    System.arraycopy(row, row.length - many, values, 0, many);
    return values;
  }

  private void attach(Child child, List<@Nullable Object[]> shown, int place) {
    Loaded others = loader.apply(child.read());
    Map<Object, List<Row>> byKey = new HashMap<>();
    for (int i = 0; i < others.rows().size(); i++) {
      byKey
          .computeIfAbsent(Keys.of(others.raw().get(i), child.childKey()), _ -> new ArrayList<>())
          .add(others.rows().get(i));
    }
    for (int i = 0; i < shown.size(); i++) {
      @Nullable Object[] parent = raw.get(i);
      List<Row> rows =
          Keys.hasNull(parent, child.parentKey())
              ? List.of()
              : byKey.getOrDefault(Keys.of(parent, child.parentKey()), List.of());
      shown.get(i)[place] = child.isList() ? rows : rows.isEmpty() ? null : rows.getFirst();
    }
  }
}
