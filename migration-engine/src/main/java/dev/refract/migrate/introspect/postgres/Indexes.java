package dev.refract.migrate.introspect.postgres;

import dev.refract.migrate.database.Index;
import dev.refract.migrate.database.Index.Uniqueness;
import dev.refract.migrate.database.IndexColumn;
import dev.refract.migrate.database.IndexColumn.Direction;
import dev.refract.migrate.introspect.postgres.CatalogRows.IndexRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The indexes of a table. Those over expressions are left alone: no schema can name them. */
final class Indexes {
  private Indexes() {}

  static List<Index> of(List<IndexRow> rows) {
    Map<String, List<IndexRow>> byIndex = new LinkedHashMap<>();
    rows.forEach(row -> byIndex.computeIfAbsent(row.index(), _ -> new ArrayList<>()).add(row));
    return byIndex.values().stream()
        .filter(columns -> columns.stream().allMatch(row -> row.column().isPresent()))
        .map(Indexes::index)
        .toList();
  }

  private static Index index(List<IndexRow> columns) {
    IndexRow first = columns.getFirst();
    return new Index(
        first.index(),
        first.unique() ? Uniqueness.UNIQUE : Uniqueness.REPEATABLE,
        columns.stream().flatMap(row -> column(row).stream()).toList(),
        first.method().equals("btree")
            ? Optional.empty()
            : Optional.of(first.method().toUpperCase(Locale.ROOT)),
        first.predicate());
  }

  private static Optional<IndexColumn> column(IndexRow row) {
    Direction direction = row.descending() ? Direction.DESC : Direction.ASC;
    return row.column()
        .map(name -> new IndexColumn(name, Optional.of(direction), row.operatorClass()));
  }
}
