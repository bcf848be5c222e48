package dev.refract.migrate.render.sqlite;

import static java.util.stream.Collectors.joining;

import dev.refract.migrate.database.Index;
import dev.refract.migrate.database.IndexColumn;
import dev.refract.migrate.database.Table;
import dev.refract.orm.dialect.Dialect;

/** {@code CREATE INDEX} and {@code DROP INDEX}. */
public final class Indexes {
  private static final Dialect SQLITE = Dialect.sqlite();

  private Indexes() {}

  public static String create(Table table, Index index) {
    return (index.isUnique() ? "CREATE UNIQUE INDEX " : "CREATE INDEX ")
        + SQLITE.quote(index.name())
        + " ON "
        + SQLITE.quote(table.name().name())
        + index.columns().stream().map(Indexes::column).collect(joining(", ", "(", ")"))
        + index.predicate().map(condition -> " WHERE " + condition).orElse("");
  }

  public static String drop(Index index) {
    return "DROP INDEX " + SQLITE.quote(index.name());
  }

  private static String column(IndexColumn column) {
    return SQLITE.quote(column.column()) + column.direction().map(d -> " " + d).orElse("");
  }
}
