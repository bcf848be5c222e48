package dev.refract.migrate.script.action;

import dev.refract.migrate.database.TableName;
import dev.refract.migrate.script.action.IndexAction.IndexKey;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is done to a table as a whole. */
public sealed interface TableAction extends StatementAction {
  TableName table();

  /**
   * A new table with the columns and constraints that its text defines; none for CREATE TABLE … AS.
   * Constraints that stand in a column's definition are told by the column.
   */
  record CreateTable(
      TableName table,
      List<ColumnDefinition> columns,
      List<ConstraintDefinition> constraints,
      TableForm form)
      implements TableAction {
    public CreateTable {
      columns = List.copyOf(columns);
      constraints = List.copyOf(constraints);
    }

    /** The constraints of the table and of all its columns. */
    public List<ConstraintDefinition> allConstraints() {
      return Stream.concat(
              columns.stream().flatMap(column -> column.constraints().stream()),
              constraints.stream())
          .toList();
    }
  }

  /**
   * What kind of table CREATE TABLE makes.
   *
   * @param partitionOf the table of which it is a new partition
   * @param partitionKey what decides in which of its partitions a row belongs; empty for a table
   *     that has none
   * @param fromQuery whether a query gives its columns and rows
   */
  record TableForm(
      boolean ifNotExists,
      Persistence persistence,
      Optional<TableName> partitionOf,
      List<IndexKey> partitionKey,
      boolean fromQuery) {
    public TableForm {
      partitionKey = List.copyOf(partitionKey);
    }

    /** An ordinary table, as {@code CREATE TABLE name (…)} makes it. */
    public static final TableForm PLAIN =
        new TableForm(false, Persistence.PERMANENT, Optional.empty(), List.of(), false);

    /** Whether it has partitions itself. */
    public boolean partitioned() {
      return !partitionKey.isEmpty();
    }
  }

  /** How long a table lives, and whether it survives a crash. */
  enum Persistence {
    PERMANENT,
    UNLOGGED,
    TEMPORARY
  }

  record DropTable(TableName table, boolean ifExists, boolean cascade) implements TableAction {}

  record RenameTable(TableName table, String newName) implements TableAction {}

  record MoveTable(TableName table, String schema) implements TableAction {}

  record TruncateTable(TableName table, boolean cascade) implements TableAction {}

  /**
   * LOCK TABLE.
   *
   * @param mode in upper case, {@code ACCESS EXCLUSIVE} where none is written
   */
  record LockTable(TableName table, String mode, boolean noWait) implements TableAction {}
}
