package dev.refract.migrate.introspect.postgres;

import dev.refract.migrate.database.ForeignKey;
import dev.refract.migrate.database.ForeignKeyAction;
import dev.refract.migrate.database.TableName;
import dev.refract.migrate.introspect.postgres.CatalogRows.ForeignKeyRow;
import dev.refract.orm.error.RefractException;
import java.util.Map;
import java.util.Optional;

/** The foreign keys of a table. */
final class ForeignKeys {
  private ForeignKeys() {}

  /**
   * A key of a table.
   *
   * @throws RefractException P4002 where it points to a table that is not looked at
   */
  static ForeignKey of(TableName table, ForeignKeyRow row, Namespaces namespaces) {
    if (!namespaces.contains(row.referencedNamespace())) {
      throw outside(table, row, namespaces);
    }
    return new ForeignKey(
        Optional.of(row.name()),
        row.columns(),
        namespaces.name(row.referencedNamespace(), row.referencedTable()),
        row.referencedColumns(),
        action(row.onDelete()),
        action(row.onUpdate()));
  }

  private static RefractException outside(
      TableName table, ForeignKeyRow row, Namespaces namespaces) {
    String namespace = table.namespace().orElse(namespaces.names().getFirst());
    return new RefractException(
        "P4002",
        "The schema of the introspected database was inconsistent: Cross schema references are only"
            + " allowed when the target schema is listed in the schemas property of your"
            + " datasource."
            + " `%s.%s` points to `%s.%s` in constraint `%s`. Please add `%s` to your `schemas`"
                .formatted(
                    namespace,
                    table.name(),
                    row.referencedNamespace(),
                    row.referencedTable(),
                    row.name(),
                    row.referencedNamespace())
            + " property and run this command again.",
        Map.of());
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
