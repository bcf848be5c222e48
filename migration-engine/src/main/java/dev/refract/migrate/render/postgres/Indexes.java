package dev.refract.migrate.render.postgres;

import static java.util.stream.Collectors.joining;

import dev.refract.migrate.database.Index;
import dev.refract.migrate.database.IndexColumn;
import dev.refract.migrate.database.Pair;
import dev.refract.migrate.database.Table;
import dev.refract.migrate.database.TableName;

/** {@code CREATE INDEX}, {@code DROP INDEX} and {@code ALTER INDEX}. */
public final class Indexes {
  private Indexes() {}

  public static String create(Table table, Index index) {
    return (index.isUnique() ? "CREATE UNIQUE INDEX " : "CREATE INDEX ")
        + Identifiers.quoted(index.name())
        + " ON "
        + Identifiers.quoted(table.name())
        + index.method().map(method -> " USING " + method + " ").orElse("")
        + index.columns().stream().map(Indexes::column).collect(joining(", ", "(", ")"))
        + index.predicate().map(condition -> " WHERE " + condition).orElse("");
  }

  public static String drop(Table table, Index index) {
    return "DROP INDEX " + inNamespaceOf(table, index);
  }

  public static String rename(Table table, Pair<Index> indexes) {
    return "ALTER INDEX "
        + inNamespaceOf(table, indexes.previous())
        + " RENAME TO "
        + Identifiers.quoted(indexes.next().name());
  }

  private static String inNamespaceOf(Table table, Index index) {
    return Identifiers.quoted(new TableName(table.name().namespace(), index.name()));
  }

  private static String column(IndexColumn column) {
    return Identifiers.quoted(column.column())
        + column.operatorClass().filter(ops -> !ops.usual()).map(ops -> " " + ops.name()).orElse("")
        + column.direction().map(direction -> " " + direction).orElse("");
  }
}
