package dev.refract.migrate.introspect.sqlite;

import dev.refract.migrate.database.ForeignKey;
import dev.refract.migrate.database.ForeignKeyAction;
import dev.refract.migrate.database.TableName;
import dev.refract.migrate.introspect.sqlite.CatalogRows.ForeignKeyRow;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The foreign keys of tables. SQLite does not tell their names. */
final class ForeignKeys {
  private ForeignKeys() {}

  /**
   * Reads the keys of all tables.
   *
   * @param primaryKeys the columns of the primary keys by table: what a key without columns means
   */
  static Map<String, List<ForeignKey>> read(
      Map<String, List<ForeignKeyRow>> rows, Map<String, List<String>> primaryKeys) {
    Map<String, List<ForeignKey>> keys = new LinkedHashMap<>();
    rows.forEach((table, ofTable) ->
        keys.put(
            table,
            ofTable.stream()
                .collect(
                    Collectors.groupingBy(ForeignKeyRow::id, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .flatMap(columns -> key(columns, primaryKeys).stream())
                .toList()));
    return keys;
  }

  /** Empty for a key to a table that is not there. */
  private static Optional<ForeignKey> key(
      List<ForeignKeyRow> columns, Map<String, List<String>> primaryKeys) {
    ForeignKeyRow first = columns.getFirst();
    return Optional.ofNullable(primaryKeys.get(first.table()))
        .map(primaryKey ->
            new ForeignKey(
                Optional.empty(),
                columns.stream().map(ForeignKeyRow::from).toList(),
                TableName.of(first.table()),
                first.to().isEmpty()
                    ? primaryKey
                    : columns.stream().flatMap(row -> row.to().stream()).toList(),
                action(first.onDelete()),
                action(first.onUpdate())));
  }

  private static ForeignKeyAction action(String sql) {
    return Arrays.stream(ForeignKeyAction.values())
        .filter(action -> action.sql().equalsIgnoreCase(sql))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("unknown action of a foreign key: " + sql));
  }
}
