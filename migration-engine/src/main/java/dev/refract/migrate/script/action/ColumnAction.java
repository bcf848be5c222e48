package dev.refract.migrate.script.action;

import dev.refract.migrate.database.TableName;
import java.util.Optional;

/** What is done to one column of a table. */
public sealed interface ColumnAction extends StatementAction {
  TableName table();

  record AddColumn(TableName table, ColumnDefinition column, boolean ifNotExists)
      implements ColumnAction {}

  record DropColumn(TableName table, String column, boolean ifExists, boolean cascade)
      implements ColumnAction {}

  record RenameColumn(TableName table, String column, String newName) implements ColumnAction {}

  /**
   * ALTER COLUMN … TYPE.
   *
   * @param type its words in upper case, as {@link ColumnDefinition#type}
   * @param using the expression that makes the new value from the old, as written
   */
  record ChangeType(
      TableName table,
      String column,
      String type,
      Optional<String> collation,
      Optional<String> using)
      implements ColumnAction {}

  record SetDefault(TableName table, String column, Expression value) implements ColumnAction {}

  record DropDefault(TableName table, String column) implements ColumnAction {}

  record SetNotNull(TableName table, String column) implements ColumnAction {}

  record DropNotNull(TableName table, String column) implements ColumnAction {}

  record AddIdentity(TableName table, String column) implements ColumnAction {}

  /** SET GENERATED, SET of a sequence option, or RESTART. */
  record ChangeIdentity(TableName table, String column) implements ColumnAction {}

  record DropIdentity(TableName table, String column, boolean ifExists) implements ColumnAction {}

  /** SET EXPRESSION: another expression for a generated column. */
  record SetExpression(TableName table, String column, Expression value) implements ColumnAction {}

  /** DROP EXPRESSION: the column keeps its values and is generated no more. */
  record DropExpression(TableName table, String column, boolean ifExists) implements ColumnAction {}

  record SetStatistics(TableName table, String column, String target) implements ColumnAction {}

  /**
   * SET STORAGE.
   *
   * @param storage in upper case: {@code PLAIN}, {@code EXTERNAL}, {@code EXTENDED}, {@code MAIN}
   *     or {@code DEFAULT}
   */
  record SetStorage(TableName table, String column, String storage) implements ColumnAction {}

  /**
   * SET COMPRESSION.
   *
   * @param method in lower case, such as {@code lz4}
   */
  record SetCompression(TableName table, String column, String method) implements ColumnAction {}

  /** SET (…) and RESET (…) of a column, such as {@code n_distinct}. */
  record SetColumnOptions(TableName table, String column) implements ColumnAction {}
}
