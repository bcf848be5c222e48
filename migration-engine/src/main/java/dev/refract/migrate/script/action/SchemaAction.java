package dev.refract.migrate.script.action;

import dev.refract.migrate.database.TableName;

/** What is done to schemas, sequences, extensions, collations and databases. */
public sealed interface SchemaAction extends StatementAction {

  record CreateSchema(String schema, boolean ifNotExists) implements SchemaAction {}

  record DropSchema(String schema, boolean ifExists, boolean cascade) implements SchemaAction {}

  record RenameSchema(String schema, String newName) implements SchemaAction {}

  record CreateSequence(TableName sequence, boolean ifNotExists) implements SchemaAction {}

  /** RESTART, INCREMENT, OWNED BY, … */
  record AlterSequence(TableName sequence) implements SchemaAction {}

  record RenameSequence(TableName sequence, String newName) implements SchemaAction {}

  record DropSequence(TableName sequence, boolean ifExists, boolean cascade)
      implements SchemaAction {}

  /**
   * CREATE EXTENSION.
   *
   * @param versioned whether it says which version
   */
  record CreateExtension(String extension, boolean ifNotExists, boolean versioned)
      implements SchemaAction {}

  record AlterExtension(String extension) implements SchemaAction {}

  record DropExtension(String extension, boolean ifExists, boolean cascade)
      implements SchemaAction {}

  /**
   * CREATE COLLATION.
   *
   * @param deterministic whether only texts of the same bytes are equal, as is usual
   */
  record CreateCollation(TableName collation, boolean deterministic) implements SchemaAction {}

  record CreateDatabase(String database) implements SchemaAction {}

  record DropDatabase(String database) implements SchemaAction {}

  /**
   * COMMENT ON.
   *
   * @param kind in upper case: {@code TABLE}, {@code COLUMN}, …
   * @param object for a column, the column in the place of a name and its table as namespace
   */
  record Comment(String kind, TableName object) implements SchemaAction {}
}
