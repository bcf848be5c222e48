package dev.refract.migrate.render.postgres;

import dev.refract.migrate.database.Pair;
import dev.refract.migrate.database.Rename;
import dev.refract.migrate.database.TableName;
import dev.refract.orm.dialect.Dialect;

/** {@code ALTER … RENAME}: PostgreSQL carries along whatever refers to the thing. */
public final class Renames {
  private Renames() {}

  public static String of(Rename rename) {
    Pair<String> names = rename.names().map(Identifiers::quoted);
    return switch (rename) {
      case Rename.OfTable(Pair<TableName> tables) ->
          alter("TABLE", tables.previous()) + "RENAME TO " + names.next();
      case Rename.OfColumn(TableName table, _) ->
          alter("TABLE", table) + "RENAME COLUMN " + names.previous() + " TO " + names.next();
      case Rename.OfEnum(Pair<TableName> types) ->
          alter("TYPE", types.previous()) + "RENAME TO " + names.next();
      case Rename.OfEnumValue(TableName type, Pair<String> values) ->
          alter("TYPE", type) + "RENAME VALUE " + literals(values, " TO ");
      case Rename.OfStoredValue _ ->
          throw new IllegalArgumentException("PostgreSQL has enums of its own");
    };
  }

  private static String alter(String kind, TableName name) {
    return "ALTER " + kind + " " + Identifiers.quoted(name) + " ";
  }

  private static String literals(Pair<String> values, String between) {
    Pair<String> literals = values.map(Dialect.postgres()::literal);
    return literals.previous() + between + literals.next();
  }
}
