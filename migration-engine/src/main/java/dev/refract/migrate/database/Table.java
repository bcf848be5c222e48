package dev.refract.migrate.database;

import java.util.List;
import java.util.Optional;

/**
 * A table.
 *
 * @param columns in the order of the table
 * @param indexes unique and plain ones in the order in which they were declared or found; the
 *     primary key is not among them
 */
public record Table(
    TableName name,
    List<Column> columns,
    Optional<PrimaryKey> primaryKey,
    List<Index> indexes,
    List<ForeignKey> foreignKeys) {
  public Table {
    columns = List.copyOf(columns);
    indexes = List.copyOf(indexes);
    foreignKeys = List.copyOf(foreignKeys);
  }

  public Optional<Column> column(String wanted) {
    return columns.stream().filter(c -> c.name().equals(wanted)).findFirst();
  }

  /** Whether the column alone is the primary key. */
  public boolean isSinglePrimaryKey(Column column) {
    return primaryKey.filter(key -> key.columnNames().equals(List.of(column.name()))).isPresent();
  }

  /** Whether the column belongs to the primary key. */
  public boolean isInPrimaryKey(Column column) {
    return primaryKey.filter(key -> key.columnNames().contains(column.name())).isPresent();
  }
}
