package dev.refract.migrate.pull;

import dev.refract.migrate.database.ColumnArity;
import dev.refract.migrate.database.ColumnType;
import dev.refract.migrate.database.ColumnType.Known;
import dev.refract.orm.dialect.Dialect;
import dev.refract.orm.dialect.PostgresDialect;
import dev.refract.orm.dialect.SqliteDialect;
import java.util.Optional;

/** What a schema can say of one database product. */
interface PullRules {

  static PullRules of(Dialect dialect) {
    return switch (dialect) {
      case SqliteDialect _ -> new SqlitePullRules();
      case PostgresDialect _ -> PostgresPullRules.create();
    };
  }

  /** What stands behind {@code @db.}, where the type is not the usual one of its field. */
  Optional<String> nativeType(Known type, ColumnArity arity);

  /** Whether primary and foreign keys have names in the database. */
  boolean namesKeys();

  /** Whether a default that is a text can be written as one. */
  boolean canQuoteDefaults(ColumnType type);

  /**
   * Whether a default that is a list can be written element by element.
   *
   * @param sql as the database tells it
   */
  boolean canListDefaults(ColumnType type, String sql);

  /** What stands behind {@code type:}. */
  String indexType(String method);

  /** What stands behind {@code ops:}; empty where a schema cannot say it. */
  Optional<String> operatorClass(Optional<String> method, String name);
}
