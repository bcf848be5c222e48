package dev.refract.migrate.render.postgres;

import static java.util.stream.Collectors.joining;

import dev.refract.migrate.database.Column;
import dev.refract.migrate.database.ColumnArity;
import dev.refract.migrate.database.DatabaseEnum;
import dev.refract.migrate.database.Table;
import dev.refract.migrate.database.TableName;
import dev.refract.migrate.diff.EnumUse;
import dev.refract.migrate.diff.Step.AlterEnum;
import dev.refract.orm.dialect.Dialect;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Enum types. PostgreSQL can add values to one, but take none away. */
public final class Enums {
  private static final Dialect POSTGRES = Dialect.postgres();

  /** Values that were added can be used only after the transaction that added them. */
  private static final String SEVERAL_VALUES =
      """
      -- This migration adds more than one value to an enum.
      -- With PostgreSQL versions 11 and earlier, this is not possible
      -- in a single migration. This can be worked around by creating
      -- multiple migrations, each migration adding only one value to
      -- the enum.


      """;

  private Enums() {}

  public static String create(DatabaseEnum type) {
    return create(type.name(), type);
  }

  private static String create(TableName name, DatabaseEnum type) {
    return "CREATE TYPE "
        + Identifiers.quoted(name)
        + " AS ENUM "
        + type.values().stream().map(POSTGRES::literal).collect(joining(", ", "(", ")"));
  }

  public static String drop(DatabaseEnum type) {
    return drop(type.name());
  }

  private static String drop(TableName name) {
    return "DROP TYPE " + Identifiers.quoted(name);
  }

  public static List<String> alter(AlterEnum step) {
    return step.removed().isEmpty() ? add(step) : replace(step);
  }

  private static List<String> add(AlterEnum step) {
    List<String> statements = new ArrayList<>();
    String comment = step.added().size() > 1 ? SEVERAL_VALUES : "";
    for (String value : step.added()) {
      statements.add(
          comment
              + "ALTER TYPE "
              + Identifiers.quoted(step.enums().previous().name())
              + " ADD VALUE "
              + POSTGRES.literal(value));
      comment = "";
    }
    return statements;
  }

  /** A new type takes the place of the old one, in all columns. */
  private static List<String> replace(AlterEnum step) {
    TableName name = step.enums().previous().name();
    TableName fresh = new TableName(name.namespace(), name.name() + "_new");
    TableName stale = new TableName(name.namespace(), name.name() + "_old");
    List<String> statements = new ArrayList<>();
    statements.add("BEGIN");
    statements.add(create(fresh, step.enums().next()));
    for (EnumUse use : step.uses()) {
      if (use.column().defaultValue().isPresent()) {
        statements.add(alterColumn(use) + "DROP DEFAULT");
      }
    }
    inOrderOfTables(step.uses()).forEach(use -> statements.add(changeType(use, fresh)));
    statements.add(rename(name, stale));
    statements.add(rename(fresh, name));
    statements.add(drop(stale));
    for (EnumUse use : step.uses()) {
      if (use.column().defaultValue().isPresent()) {
        use.next()
            .filter(next -> next.type().equals(use.column().type()))
            .flatMap(DefaultLiteral::of)
            .ifPresent(literal -> statements.add(alterColumn(use) + "SET DEFAULT " + literal));
      }
    }
    statements.add("COMMIT");
    return statements;
  }

  private static List<EnumUse> inOrderOfTables(List<EnumUse> uses) {
    List<Table> tables = uses.stream().map(EnumUse::table).distinct().toList();
    return uses.stream()
        .sorted(
            Comparator.<EnumUse>comparingInt(use -> tables.indexOf(use.table()))
                .thenComparingInt(use -> use.table().columns().indexOf(use.column())))
        .toList();
  }

  private static String changeType(EnumUse use, TableName type) {
    Column column = use.column();
    String full = Identifiers.quoted(type) + (column.arity() == ColumnArity.LIST ? "[]" : "");
    return alterColumn(use)
        + "TYPE %s USING (%s::text::%s)".formatted(full, Identifiers.quoted(column.name()), full);
  }

  private static String alterColumn(EnumUse use) {
    return "ALTER TABLE %s ALTER COLUMN %s "
        .formatted(Identifiers.quoted(use.table().name()), Identifiers.quoted(use.column().name()));
  }

  private static String rename(TableName from, TableName to) {
    return "ALTER TYPE %s RENAME TO %s"
        .formatted(Identifiers.quoted(from), Identifiers.quoted(to.name()));
  }
}
