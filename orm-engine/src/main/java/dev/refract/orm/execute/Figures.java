package dev.refract.orm.execute;

import dev.refract.orm.request.Aggregation;
import dev.refract.schema.model.ScalarField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows of figures: the fields of a group, then one row for each function. */
final class Figures {
  private Figures() {}

  static List<Row> of(
      List<@Nullable Object[]> raw, List<ScalarField> by, List<Aggregation> figures) {
    Map<Aggregation.Function, List<Integer>> functions = new LinkedHashMap<>();
    for (int i = 0; i < figures.size(); i++) {
      functions
          .computeIfAbsent(figures.get(i).function(), _ -> new ArrayList<>())
          .add(by.size() + i);
    }
    List<String> outer = new ArrayList<>(by.stream().map(ScalarField::name).toList());
    functions.keySet().forEach(function -> outer.add(function.key()));
    Names names = new Names(outer);
    List<Row> rows = new ArrayList<>(raw.size());
    for (@Nullable Object[] row : raw) {
      @Nullable Object[] values = new @Nullable Object[outer.size()];
      System.arraycopy(row, 0, values, 0, by.size());
      int place = by.size();
      for (List<Integer> columns : functions.values()) {
        values[place] = inner(row, columns, by.size(), figures);
        place++;
      }
      rows.add(new Row(names, values));
    }
    return rows;
  }

  private static Row inner(
      @Nullable Object[] row, List<Integer> columns, int first, List<Aggregation> figures) {
    List<String> names = columns.stream().map(c -> figures.get(c - first).name()).toList();
    @Nullable Object[] values = new @Nullable Object[columns.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = row[columns.get(i)];
    }
    return new Row(new Names(names), values);
  }
}
