package dev.refract.migrate.diff;

import dev.refract.migrate.database.Column;
import dev.refract.migrate.database.Pair;
import dev.refract.migrate.database.Table;
import java.util.List;

/**
 * A table that is built anew.
 *
 * @param addedColumns by name
 * @param droppedColumns by name
 * @param keptColumns those whose values are copied, by name, changed or not
 */
public record TableRedefinition(
    Pair<Table> tables,
    List<Column> addedColumns,
    List<Column> droppedColumns,
    List<ColumnChange> keptColumns) {
  public TableRedefinition {
    addedColumns = List.copyOf(addedColumns);
    droppedColumns = List.copyOf(droppedColumns);
    keptColumns = List.copyOf(keptColumns);
  }

  public List<ColumnChange> changedColumns() {
    return keptColumns.stream().filter(ColumnChange::changesSomething).toList();
  }

  /** Whether rows are told apart by other columns, or by none, afterwards. */
  public boolean changesPrimaryKey() {
    return !tables.same(t -> t.primaryKey().map(key -> key.columnNames()));
  }

  public boolean changesForeignKeys() {
    return !tables.same(Table::foreignKeys);
  }
}
