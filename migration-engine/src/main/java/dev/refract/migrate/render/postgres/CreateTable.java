package dev.refract.migrate.render.postgres;

import static java.util.stream.Collectors.joining;

import dev.refract.migrate.database.PrimaryKey;
import dev.refract.migrate.database.Table;

/** {@code CREATE TABLE}. Foreign keys come by themselves, once all tables are there. */
public final class CreateTable {
  private static final String INDENT = "    ";

  private CreateTable() {}

  public static String of(Table table) {
    String columns =
        table.columns().stream().map(c -> INDENT + Columns.definition(c)).collect(joining(",\n"));
    String key = table.primaryKey().map(k -> ",\n\n" + INDENT + primaryKey(k, ",")).orElse("");
    return "CREATE TABLE " + Identifiers.quoted(table.name()) + " (\n" + columns + key + "\n)";
  }

  static String primaryKey(PrimaryKey key, String separator) {
    return key.constraintName().map(n -> "CONSTRAINT " + Identifiers.quoted(n) + " ").orElse("")
        + "PRIMARY KEY "
        + Identifiers.columns(key.columnNames(), separator);
  }

  public static String drop(Table table) {
    return "DROP TABLE " + Identifiers.quoted(table.name());
  }
}
