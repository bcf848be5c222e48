package dev.refract.migrate.diff;

import dev.refract.migrate.database.Column;

/** A change of a table in place. */
public sealed interface TableChange {

  /** A column after the last one. */
  record AddColumn(Column column) implements TableChange {}
}
