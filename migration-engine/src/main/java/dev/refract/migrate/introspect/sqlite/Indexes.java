package dev.refract.migrate.introspect.sqlite;

import dev.refract.migrate.database.Index;
import dev.refract.migrate.database.Index.Uniqueness;
import dev.refract.migrate.database.IndexColumn;
import dev.refract.migrate.database.IndexColumn.Direction;
import dev.refract.migrate.introspect.sqlite.CatalogRows.IndexRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The indexes of tables. Those over expressions are left alone: no schema can name them. */
final class Indexes {
  /** The condition follows the only list of columns, so the first WHERE outside it is meant. */
  private static final Pattern CONDITION =
      Pattern.compile("\\)\\s*WHERE\\s(.+)$", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private Indexes() {}

  static Map<String, List<Index>> read(Map<String, List<IndexRow>> rows) {
    Map<String, List<Index>> indexes = new LinkedHashMap<>();
    rows.forEach((table, ofTable) -> indexes.put(table, ofTable(ofTable)));
    return indexes;
  }

  private static List<Index> ofTable(List<IndexRow> rows) {
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
        first.partial() ? first.sql().flatMap(Indexes::condition) : Optional.empty());
  }

  private static Optional<IndexColumn> column(IndexRow row) {
    Direction direction = row.descending() ? Direction.DESC : Direction.ASC;
    return row.column().map(name -> new IndexColumn(name, Optional.of(direction)));
  }

  private static Optional<String> condition(String sql) {
    Matcher matcher = CONDITION.matcher(sql);
    return matcher.find() ? Optional.of(matcher.group(1).strip()) : Optional.empty();
  }
}
