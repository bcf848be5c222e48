package dev.refract.migrate.diff;

import dev.refract.migrate.database.Column;
import dev.refract.migrate.database.ColumnArity;
import dev.refract.migrate.database.ColumnType;
import dev.refract.migrate.database.DatabaseEnum;
import dev.refract.migrate.database.DatabaseSchema;
import dev.refract.migrate.database.Table;
import dev.refract.orm.dialect.Dialect;
import dev.refract.orm.dialect.PostgresDialect;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Rows for all tables of a database, with a value in every column. A column holds something else in
 * each row where its type has so many values, and the same in row n of each table, so that keys
 * point to rows that are there.
 */
final class RandomRows {
  private static final int ROWS = 3;

  private RandomRows() {}

  static List<String> inserts(DatabaseSchema database) {
    List<String> inserts = new ArrayList<>();
    for (Table table : database.tables()) {
      for (int row = 1; row <= ROWS; row++) {
        int number = row;
        inserts.add(
            "INSERT INTO "
                + database.dialect().quote(table.name().name())
                + table.columns().stream()
                    .map(column -> database.dialect().quote(column.name()))
                    .collect(Collectors.joining(", ", " (", ")"))
                + table.columns().stream()
                    .map(column -> value(database, column, number))
                    .collect(Collectors.joining(", ", " VALUES (", ")")));
      }
    }
    return inserts;
  }

  private static String value(DatabaseSchema database, Column column, int row) {
    String text =
        switch (column.type()) {
          case ColumnType.OfEnum type ->
              database.enums().stream()
                  .filter(candidate -> candidate.name().equals(type.name()))
                  .map(DatabaseEnum::values)
                  .findFirst()
                  .orElseThrow()
                  .getFirst();
          case ColumnType.Unsupported _ -> throw new IllegalArgumentException("never generated");
          case ColumnType.Known known -> text(known, row, database.dialect());
        };
    return database.dialect().literal(column.arity() == ColumnArity.LIST ? "{" + text + "}" : text);
  }

  private static String text(ColumnType.Known type, int row, Dialect dialect) {
    return switch (type.family()) {
      case INT, BIG_INT -> String.valueOf(row);
      case FLOAT, DECIMAL -> row + ".25";
      case BOOLEAN -> dialect instanceof PostgresDialect ? String.valueOf(row == 1) : "1";
      case STRING -> "it's " + row;
      case DATE_TIME -> "2020-01-0" + row + " 10:00:00";
      case BINARY -> dialect instanceof PostgresDialect ? "\\x0" + row : "0" + row;
      case JSON -> "{\"a\": " + row + "}";
      case UUID -> "00000000-0000-4000-8000-00000000000" + row;
    };
  }

  static DatabaseSchema withoutForeignKeys(DatabaseSchema database) {
    return new DatabaseSchema(
        database.dialect(),
        database.namespaces(),
        database.enums(),
        database.tables().stream()
            .map(table ->
                new Table(
                    table.name(), table.columns(), table.primaryKey(), table.indexes(), List.of()))
            .toList(),
        database.views());
  }
}
