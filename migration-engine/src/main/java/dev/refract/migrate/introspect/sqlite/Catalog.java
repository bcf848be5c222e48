package dev.refract.migrate.introspect.sqlite;

import dev.refract.migrate.database.Column;
import dev.refract.migrate.database.ColumnArity;
import dev.refract.migrate.database.ColumnType;
import dev.refract.migrate.database.DatabaseSchema;
import dev.refract.migrate.database.ForeignKey;
import dev.refract.migrate.database.Index;
import dev.refract.migrate.database.IndexColumn;
import dev.refract.migrate.database.PrimaryKey;
import dev.refract.migrate.database.Table;
import dev.refract.migrate.database.TableName;
import dev.refract.migrate.database.View;
import dev.refract.orm.dialect.Dialect;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A SQLite database, read from its pragmas. */
public final class Catalog {
  /** Tables of SQLite itself and of hosts that keep their own beside those of the project. */
  private static final Pattern IGNORED = Pattern.compile("sqlite_.*|_cf_[A-Z]+.*|d1_migrations");

  private Catalog() {}

  public static DatabaseSchema read(Connection connection) throws SQLException {
    List<CatalogRows.ObjectRow> objects =
        CatalogRows.objects(connection).stream()
            .filter(object -> !IGNORED.matcher(object.name()).matches())
            .toList();
    Map<String, List<CatalogRows.ColumnRow>> columns = CatalogRows.columns(connection);
    Map<String, List<CatalogRows.ColumnRow>> viewColumns =
        CatalogRows.viewColumns(
            connection,
            objects.stream()
                .filter(CatalogRows.ObjectRow::isView)
                .map(CatalogRows.ObjectRow::name)
                .toList());
    Map<String, List<Index>> indexes = Indexes.read(CatalogRows.indexes(connection));
    Map<String, List<ForeignKey>> foreignKeys =
        ForeignKeys.read(CatalogRows.foreignKeys(connection), primaryKeys(columns));
    List<Table> tables = new ArrayList<>();
    List<View> views = new ArrayList<>();
    for (CatalogRows.ObjectRow object : objects) {
      String name = object.name();
      if (object.isView()) {
        views.add(
            new View(
                TableName.of(name),
                object.sql(),
                viewColumns.getOrDefault(name, List.of()).stream()
                    .map(row -> column(row, List.of()))
                    .toList()));
      } else {
        tables.add(
            table(
                name,
                columns.getOrDefault(name, List.of()),
                indexes.getOrDefault(name, List.of()),
                foreignKeys.getOrDefault(name, List.of())));
      }
    }
    return new DatabaseSchema(Dialect.sqlite(), tables, views);
  }

  private static Table table(
      String name,
      List<CatalogRows.ColumnRow> rows,
      List<Index> indexes,
      List<ForeignKey> foreignKeys) {
    List<String> key = primaryKey(rows);
    return new Table(
        TableName.of(name),
        rows.stream().map(row -> column(row, key)).toList(),
        key.isEmpty()
            ? Optional.empty()
            : Optional.of(
                new PrimaryKey(Optional.empty(), key.stream().map(IndexColumn::of).toList())),
        indexes,
        foreignKeys);
  }

  /** The columns of the primary key in its order. */
  private static List<String> primaryKey(List<CatalogRows.ColumnRow> rows) {
    return rows.stream()
        .filter(row -> row.placeInKey() > 0)
        .sorted(Comparator.comparingInt(CatalogRows.ColumnRow::placeInKey))
        .map(CatalogRows.ColumnRow::name)
        .toList();
  }

  private static Map<String, List<String>> primaryKeys(
      Map<String, List<CatalogRows.ColumnRow>> columns) {
    Map<String, List<String>> keys = new LinkedHashMap<>();
    columns.forEach((table, rows) -> keys.put(table, primaryKey(rows)));
    return keys;
  }

  private static Column column(CatalogRows.ColumnRow row, List<String> key) {
    ColumnType type = Types.of(row.type());
    // A single INTEGER key is the row's number: never null, whatever the declaration says.
    boolean rowNumber = key.equals(List.of(row.name())) && row.type().equalsIgnoreCase("INTEGER");
    return new Column(
        row.name(),
        type,
        row.required() || rowNumber ? ColumnArity.REQUIRED : ColumnArity.NULLABLE,
        row.defaultValue().flatMap(sql -> Defaults.of(type, sql)),
        rowNumber,
        false);
  }
}
