package dev.refract.migrate.diff;

import dev.refract.migrate.database.Column;
import dev.refract.migrate.database.Pair;
import dev.refract.migrate.database.PrimaryKey;

/** A change of a table in place. */
public sealed interface TableChange {

  /** The primary key goes, for good or to come back with other columns. */
  record DropPrimaryKey(PrimaryKey key) implements TableChange {}

  record DropColumn(Column column) implements TableChange {}

  /** A column after the last one. */
  record AddColumn(Column column) implements TableChange {}

  /** A column that keeps its values. */
  record AlterColumn(ColumnChange change) implements TableChange {}

  /** A column whose values have no form in the new type: it is dropped and made anew. */
  record ReplaceColumn(ColumnChange change) implements TableChange {}

  record AddPrimaryKey(PrimaryKey key) implements TableChange {}

  record RenamePrimaryKey(Pair<PrimaryKey> keys) implements TableChange {}
}
