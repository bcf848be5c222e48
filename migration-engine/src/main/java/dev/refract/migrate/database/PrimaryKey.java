package dev.refract.migrate.database;

import java.util.List;
import java.util.Optional;

/**
 * A primary key.
 *
 * @param constraintName missing on databases that do not name it
 */
public record PrimaryKey(Optional<String> constraintName, List<IndexColumn> columns) {
  public PrimaryKey {
    columns = List.copyOf(columns);
  }

  public List<String> columnNames() {
    return columns.stream().map(IndexColumn::column).toList();
  }
}
