package dev.refract.migrate.database;

import java.util.List;

/**
 * A view.
 *
 * @param definition the SQL that made it
 * @param columns as far as they are known: not those of materialized views, nor of a view of SQLite
 *     that reads what is gone
 */
public record View(TableName name, String definition, List<Column> columns) {
  public View {
    columns = List.copyOf(columns);
  }

  /** A view of which only the definition is known. */
  public View(TableName name, String definition) {
    this(name, definition, List.of());
  }
}
