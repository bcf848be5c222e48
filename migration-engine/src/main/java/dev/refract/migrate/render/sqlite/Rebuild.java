package dev.refract.migrate.render.sqlite;

import static java.util.stream.Collectors.joining;

import dev.refract.migrate.database.Column;
import dev.refract.migrate.database.Pair;
import dev.refract.migrate.database.Table;
import dev.refract.migrate.diff.ColumnChange;
import dev.refract.migrate.diff.TableRedefinition;
import dev.refract.orm.dialect.Dialect;
import java.util.ArrayList;
import java.util.List;

/**
 * A table built anew, as <a href="https://www.sqlite.org/lang_altertable.html">SQLite advises</a>:
 * make it under another name, copy, drop the old one, rename, make the indexes again. The other
 * order, renaming the old table first, would lead the keys of other tables astray.
 */
public final class Rebuild {
  private static final Dialect SQLITE = Dialect.sqlite();

  private Rebuild() {}

  public static List<String> of(TableRedefinition redefinition) {
    Pair<Table> tables = redefinition.tables();
    Table next = tables.next();
    String temporary = "new_" + next.name().name();
    List<String> statements = new ArrayList<>();
    statements.add(CreateTable.of(next, temporary));
    if (!redefinition.keptColumns().isEmpty()) {
      statements.add(copy(redefinition, temporary));
    }
    statements.add(dropTable(tables.previous()));
    statements.add(
        "ALTER TABLE "
            + SQLITE.quote(temporary)
            + " RENAME TO "
            + SQLITE.quote(next.name().name()));
    next.indexes().forEach(index -> statements.add(Indexes.create(next, index)));
    return statements;
  }

  public static String dropTable(Table table) {
    return "DROP TABLE " + SQLITE.quote(table.name().name());
  }

  private static String copy(TableRedefinition redefinition, String temporary) {
    List<ColumnChange> kept = redefinition.keptColumns();
    return "INSERT INTO "
        + SQLITE.quote(temporary)
        + " "
        + CreateTable.columns(kept.stream().map(c -> c.columns().next().name()).toList())
        + " SELECT "
        + kept.stream().map(Rebuild::source).collect(joining(", "))
        + " FROM "
        + SQLITE.quote(redefinition.tables().previous().name().name());
  }

  /** The value to copy; a column that becomes required takes its default where it held null. */
  private static String source(ColumnChange change) {
    Column next = change.columns().next();
    String name = SQLITE.quote(change.columns().previous().name());
    return DefaultLiteral.of(next)
        .filter(_ -> change.becomesRequired())
        .map(literal -> "coalesce(" + name + ", " + literal + ") AS " + name)
        .orElse(name);
  }
}
