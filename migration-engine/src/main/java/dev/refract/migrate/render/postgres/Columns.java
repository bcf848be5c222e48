package dev.refract.migrate.render.postgres;

import dev.refract.migrate.database.Column;
import dev.refract.migrate.database.ColumnArity;
import dev.refract.migrate.database.ColumnType;
import dev.refract.migrate.database.ColumnType.Known;
import dev.refract.migrate.database.ColumnType.OfEnum;
import dev.refract.migrate.database.ColumnType.Unsupported;

/** Columns and their types. */
final class Columns {
  private Columns() {}

  /** A column as {@code CREATE TABLE} and {@code ADD COLUMN} have it. */
  static String definition(Column column) {
    String type = column.autoincrement() ? serial(column.type()) : type(column);
    return Identifiers.quoted(column.name())
        + " "
        + type
        + (column.isRequired() ? " NOT NULL" : "")
        + DefaultLiteral.of(column).map(literal -> " DEFAULT " + literal).orElse("");
  }

  /** The type of a column's values, a list of them included. */
  static String type(Column column) {
    return element(column.type()) + (column.arity() == ColumnArity.LIST ? "[]" : "");
  }

  private static String element(ColumnType type) {
    return switch (type) {
      case Known known -> known.toString();
      case OfEnum(var name) -> Identifiers.quoted(name);
      case Unsupported(String sql) -> sql;
    };
  }

  /** The integer type that makes a sequence of its own. */
  private static String serial(ColumnType type) {
    return switch (type.toString()) {
      case "SMALLINT" -> "SMALLSERIAL";
      case "BIGINT" -> "BIGSERIAL";
      default -> "SERIAL";
    };
  }
}
