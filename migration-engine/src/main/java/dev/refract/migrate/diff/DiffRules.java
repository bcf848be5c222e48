package dev.refract.migrate.diff;

import dev.refract.migrate.database.ColumnDefault;
import dev.refract.migrate.database.ColumnType;
import dev.refract.migrate.database.NotYetSupported;
import dev.refract.migrate.database.Pair;
import dev.refract.migrate.diff.ColumnChange.Cast;
import dev.refract.orm.dialect.Dialect;
import dev.refract.orm.dialect.PostgresDialect;
import dev.refract.orm.dialect.SqliteDialect;
import java.util.Optional;

/** What a database can change in place, and how. */
interface DiffRules {

  /** What becomes of the values when a column changes its type; empty where the types are one. */
  Optional<Cast> cast(Pair<ColumnType> types);

  /** Whether the changes of a table can only be made by building it anew. */
  boolean needsRedefinition(TableDiff diff);

  /**
   * Whether an expression, as the database tells it, is how this default is written. Some values
   * cannot be told from expressions once they are in the database.
   */
  boolean isSpelling(String expression, ColumnDefault value);

  static DiffRules of(Dialect dialect) {
    return switch (dialect) {
      case SqliteDialect _ -> new SqliteDiffRules();
      case PostgresDialect postgres -> throw NotYetSupported.migrationsOf(postgres);
    };
  }
}
