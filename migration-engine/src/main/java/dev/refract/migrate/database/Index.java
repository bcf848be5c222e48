package dev.refract.migrate.database;

import java.util.List;
import java.util.Optional;

/**
 * A unique or plain index.
 *
 * @param predicate the condition of a partial index
 */
public record Index(
    String name, Uniqueness uniqueness, List<IndexColumn> columns, Optional<String> predicate) {
  public Index {
    columns = List.copyOf(columns);
  }

  /** Whether two rows may have the same values in an index's columns. */
  public enum Uniqueness {
    UNIQUE,
    REPEATABLE
  }

  public boolean isUnique() {
    return uniqueness == Uniqueness.UNIQUE;
  }

  public List<String> columnNames() {
    return columns.stream().map(IndexColumn::column).toList();
  }
}
