package dev.refract.schema.model;

import java.util.Arrays;
import java.util.Optional;

/** The database products that a datasource can name. */
public enum Provider {
  SQLITE("sqlite"),
  POSTGRESQL("postgresql"),
  MYSQL("mysql"),
  SQLSERVER("sqlserver"),
  COCKROACHDB("cockroachdb"),
  MONGODB("mongodb");

  private final String keyword;

  Provider(String keyword) {
    this.keyword = keyword;
  }

  /** What is written in {@code provider = "…"}. */
  public String keyword() {
    return keyword;
  }

  /** The provider of a keyword; {@code postgres} is a second name of {@code postgresql}. */
  public static Optional<Provider> of(String keyword) {
    String wanted = keyword.equals("postgres") ? POSTGRESQL.keyword : keyword;
    return Arrays.stream(values()).filter(p -> p.keyword.equals(wanted)).findFirst();
  }
}
