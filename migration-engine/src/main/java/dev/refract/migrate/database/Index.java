package dev.refract.migrate.database;

import java.util.List;
import java.util.Optional;

/**
 * A unique or plain index.
 *
 * @param method how it is built, where that is not the database's usual way: {@code GIN}
 * @param predicate the condition of a partial index
 */
public record Index(
    String name,
    Uniqueness uniqueness,
    List<IndexColumn> columns,
    Optional<String> method,
    Optional<String> predicate) {
  public Index {
    columns = List.copyOf(columns);
  }

  /** An index built in the usual way. */
  public Index(
      String name, Uniqueness uniqueness, List<IndexColumn> columns, Optional<String> predicate) {
    this(name, uniqueness, columns, Optional.empty(), predicate);
  }

  /** Whether two rows may have the same values in an index's columns. */
  public enum Uniqueness {
    UNIQUE,
    REPEATABLE
  }

  public Index withName(String other) {
    return new Index(other, uniqueness, columns, method, predicate);
  }

  public boolean isUnique() {
    return uniqueness == Uniqueness.UNIQUE;
  }

  public List<String> columnNames() {
    return columns.stream().map(IndexColumn::column).toList();
  }
}
