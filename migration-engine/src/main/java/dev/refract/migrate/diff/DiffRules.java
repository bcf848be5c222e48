package dev.refract.migrate.diff;

import dev.refract.migrate.database.Column;
import dev.refract.migrate.database.ColumnDefault;
import dev.refract.migrate.database.Pair;
import dev.refract.migrate.diff.ColumnChange.Cast;
import dev.refract.orm.dialect.Dialect;
import dev.refract.orm.dialect.PostgresDialect;
import dev.refract.orm.dialect.SqliteDialect;
import java.util.Optional;

/** What a database can change in place, and how. */
interface DiffRules {

  /** What becomes of the values when a column changes its type; empty where the types are one. */
  Optional<Cast> cast(Pair<Column> columns);

  /** Whether the changes of a table can only be made by building it anew. */
  boolean needsRedefinition(TableDiff diff);

  /** Whether foreign keys are added and dropped by themselves, not with their table. */
  boolean altersForeignKeys();

  /** Whether the database itself can be extended. */
  boolean hasExtensions();

  /** Whether an index can get another name and stay. */
  boolean renamesIndexes();

  /** Whether a column can start or stop counting up. */
  boolean comparesCounters();

  /**
   * Whether an expression, as the database tells it, is how this default is written. Some values
   * cannot be told from expressions once they are in the database.
   */
  boolean isSpelling(String expression, ColumnDefault value);

  /** What tells one name from another. */
  String key(String name);

  static DiffRules of(Dialect dialect) {
    return switch (dialect) {
      case SqliteDialect _ -> new SqliteDiffRules();
      case PostgresDialect _ -> new PostgresDiffRules();
    };
  }
}
