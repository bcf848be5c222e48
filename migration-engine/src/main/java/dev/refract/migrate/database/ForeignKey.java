package dev.refract.migrate.database;

import java.util.List;
import java.util.Optional;

/**
 * A foreign key.
 *
 * @param constraintName missing where the database keeps none
 * @param columns the columns that point
 * @param referencedColumns the columns that they point to, in the same order
 */
public record ForeignKey(
    Optional<String> constraintName,
    List<String> columns,
    TableName referencedTable,
    List<String> referencedColumns,
    ForeignKeyAction onDelete,
    ForeignKeyAction onUpdate) {
  public ForeignKey {
    columns = List.copyOf(columns);
    referencedColumns = List.copyOf(referencedColumns);
  }

  public ForeignKey withConstraintName(String name) {
    return new ForeignKey(
        Optional.of(name), columns, referencedTable, referencedColumns, onDelete, onUpdate);
  }
}
