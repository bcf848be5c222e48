package dev.refract.migrate.render.postgres;

import dev.refract.migrate.database.ForeignKey;
import dev.refract.migrate.database.Pair;
import dev.refract.migrate.database.Table;

/** Foreign keys as constraints of their own. */
public final class ForeignKeys {
  private ForeignKeys() {}

  public static String add(Table table, ForeignKey key) {
    return alterTable(table)
        + "ADD "
        + key.constraintName().map(n -> "CONSTRAINT " + Identifiers.quoted(n) + " ").orElse("")
        + "FOREIGN KEY "
        + Identifiers.columns(key.columns(), ", ")
        + " REFERENCES "
        + Identifiers.quoted(key.referencedTable())
        + Identifiers.columns(key.referencedColumns(), ", ")
        + " ON DELETE "
        + key.onDelete().sql()
        + " ON UPDATE "
        + key.onUpdate().sql();
  }

  public static String drop(Table table, ForeignKey key) {
    return alterTable(table) + "DROP CONSTRAINT " + name(key);
  }

  public static String rename(Table table, Pair<ForeignKey> keys) {
    return alterTable(table)
        + "RENAME CONSTRAINT "
        + name(keys.previous())
        + " TO "
        + name(keys.next());
  }

  private static String alterTable(Table table) {
    return "ALTER TABLE " + Identifiers.quoted(table.name()) + " ";
  }

  private static String name(ForeignKey key) {
    return Identifiers.quoted(
        key.constraintName()
            .orElseThrow(() -> new IllegalArgumentException("a foreign key without a name")));
  }
}
