package dev.refract.migrate.render.sqlite;

import dev.refract.migrate.database.Pair;
import dev.refract.migrate.database.Rename;
import dev.refract.orm.dialect.Dialect;

/** {@code ALTER TABLE … RENAME}: SQLite carries keys, indexes, triggers and views along. */
public final class Renames {
  private static final Dialect SQLITE = Dialect.sqlite();

  private Renames() {}

  public static String of(Rename rename) {
    Pair<String> names = rename.names().map(SQLITE::quote);
    return switch (rename) {
      case Rename.OfTable _ -> "ALTER TABLE " + names.previous() + " RENAME TO " + names.next();
      case Rename.OfColumn(var table, _) ->
          "ALTER TABLE "
              + SQLITE.quote(table.name())
              + " RENAME COLUMN "
              + names.previous()
              + " TO "
              + names.next();
      case Rename.OfStoredValue(var table, var column, var values) ->
          "UPDATE "
              + SQLITE.quote(table.name())
              + " SET "
              + SQLITE.quote(column)
              + " = "
              + SQLITE.literal(values.next())
              + " WHERE "
              + SQLITE.quote(column)
              + " = "
              + SQLITE.literal(values.previous());
      case Rename.OfEnum _, Rename.OfEnumValue _ ->
          throw new IllegalArgumentException("SQLite has no enums");
    };
  }
}
