package dev.refract.migrate.review;

import dev.refract.orm.dialect.Dialect;
import dev.refract.orm.dialect.PostgresDialect;
import dev.refract.orm.dialect.SqliteDialect;

/** The databases that a rule is about. */
public enum RuleScope {
  ANY(""),
  POSTGRES("PostgreSQL"),
  SQLITE("SQLite");

  private final String label;

  RuleScope(String label) {
    this.label = label;
  }

  /** The name of the only product; empty where there are several. */
  public String label() {
    return label;
  }

  /** That of one product alone. */
  public static RuleScope of(Dialect dialect) {
    return POSTGRES.includes(dialect) ? POSTGRES : SQLITE;
  }

  public boolean includes(Dialect dialect) {
    return switch (this) {
      case ANY -> true;
      case POSTGRES -> dialect instanceof PostgresDialect;
      case SQLITE -> dialect instanceof SqliteDialect;
    };
  }
}
