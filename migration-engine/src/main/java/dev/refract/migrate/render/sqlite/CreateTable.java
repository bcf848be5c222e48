package dev.refract.migrate.render.sqlite;

import static java.util.stream.Collectors.joining;

import dev.refract.migrate.database.Column;
import dev.refract.migrate.database.ColumnArity;
import dev.refract.migrate.database.ColumnType.Known;
import dev.refract.migrate.database.ForeignKey;
import dev.refract.migrate.database.Table;
import dev.refract.migrate.database.TypeFamily;
import dev.refract.orm.dialect.Dialect;
import java.util.List;

/** {@code CREATE TABLE} and the definitions in it. */
public final class CreateTable {
  private static final Dialect SQLITE = Dialect.sqlite();
  private static final String INDENT = "    ";

  private CreateTable() {}

  public static String of(Table table) {
    return of(table, table.name().name());
  }

  /** The table under another name. */
  public static String of(Table table, String name) {
    StringBuilder sql = new StringBuilder("CREATE TABLE " + SQLITE.quote(name) + " (\n");
    sql.append(
        table.columns().stream()
            .map(column -> INDENT + columnDefinition(table, column))
            .collect(joining(",\n")));
    table
        .primaryKey()
        .filter(_ -> table.columns().stream().noneMatch(table::isSinglePrimaryKey))
        .ifPresent(key ->
            sql.append(",\n\n" + INDENT + "PRIMARY KEY ").append(columns(key.columnNames())));
    for (ForeignKey key : table.foreignKeys()) {
      sql.append(",\n" + INDENT).append(foreignKey(key));
    }
    return sql.append("\n)").toString();
  }

  /** A column as {@code CREATE TABLE} and {@code ADD COLUMN} have it. */
  public static String columnDefinition(Table table, Column column) {
    boolean isKey = table.isSinglePrimaryKey(column);
    return SQLITE.quote(column.name())
        + " "
        + column.type()
        + (column.arity() == ColumnArity.NULLABLE ? "" : " NOT NULL")
        + (isKey ? " PRIMARY KEY" : "")
        + (isKey && isInteger(column) ? " AUTOINCREMENT" : "")
        + DefaultLiteral.of(column).map(literal -> " DEFAULT " + literal).orElse("");
  }

  /** Without AUTOINCREMENT SQLite would give the numbers of deleted rows to new ones. */
  private static boolean isInteger(Column column) {
    return column.type() instanceof Known known && known.family() == TypeFamily.INT;
  }

  private static String foreignKey(ForeignKey key) {
    return key.constraintName().map(name -> "CONSTRAINT " + SQLITE.quote(name) + " ").orElse("")
        + "FOREIGN KEY "
        + columns(key.columns())
        + " REFERENCES "
        + SQLITE.quote(key.referencedTable().name())
        + " "
        + columns(key.referencedColumns())
        + " ON DELETE "
        + key.onDelete().sql()
        + " ON UPDATE "
        + key.onUpdate().sql();
  }

  static String columns(List<String> names) {
    return names.stream().map(SQLITE::quote).collect(joining(", ", "(", ")"));
  }
}
