package dev.refract.migrate.introspect.postgres;

import dev.refract.migrate.database.ForeignKey;
import dev.refract.migrate.database.ForeignKeyAction;
import dev.refract.migrate.database.TableName;
import dev.refract.migrate.introspect.postgres.CatalogRows.ForeignKeyRow;
import java.util.Optional;

/** The foreign keys of a table. */
final class ForeignKeys {
  private ForeignKeys() {}

  static ForeignKey of(ForeignKeyRow row) {
    return new ForeignKey(
        Optional.of(row.name()),
        row.columns(),
        TableName.of(row.referencedTable()),
        row.referencedColumns(),
        action(row.onDelete()),
        action(row.onUpdate()));
  }

  private static ForeignKeyAction action(String letter) {
    return switch (letter) {
      case "a" -> ForeignKeyAction.NO_ACTION;
      case "r" -> ForeignKeyAction.RESTRICT;
      case "c" -> ForeignKeyAction.CASCADE;
      case "n" -> ForeignKeyAction.SET_NULL;
      case "d" -> ForeignKeyAction.SET_DEFAULT;
      default -> throw new IllegalArgumentException("unknown action of a foreign key: " + letter);
    };
  }
}
