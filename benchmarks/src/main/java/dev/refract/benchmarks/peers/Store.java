package dev.refract.benchmarks.peers;

import dev.refract.orm.dialect.Dialect;

/** The databases that the comparison runs on. */
enum Store {
  POSTGRES("PostgreSQL", "postgresql"),
  SQLITE("SQLite", "sqlite");

  private final String title;
  private final String provider;

  Store(String title, String provider) {
    this.title = title;
    this.provider = provider;
  }

  String title() {
    return title;
  }

  /** What the schema's datasource calls it. */
  String provider() {
    return provider;
  }

  Dialect dialect() {
    return switch (this) {
      case POSTGRES -> Dialect.postgres();
      case SQLITE -> Dialect.sqlite();
    };
  }
}
