package dev.refract.migrate.command;

import java.util.Locale;

/** How a database product tells of one table. Each query has the table's key as its parameter. */
enum LiveCatalog {
  SQLITE(
      "SELECT name, type, \"notnull\" FROM pragma_table_info(?)",
      "SELECT DISTINCT s.name FROM sqlite_schema s, pragma_foreign_key_list(s.name) k"
          + " WHERE s.type = 'table' AND lower(k.\"table\") = ? ORDER BY 1"),
  POSTGRES(
      """
      SELECT a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull
      FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
      WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p')
        AND c.relname = ? AND a.attnum > 0 AND NOT a.attisdropped
      ORDER BY a.attnum\
      """,
      """
      SELECT DISTINCT c.relname
      FROM pg_constraint k
      JOIN pg_class c ON c.oid = k.conrelid
      JOIN pg_class r ON r.oid = k.confrelid
      WHERE k.contype = 'f' AND r.relname = ?
        AND r.relnamespace = current_schema()::regnamespace
      ORDER BY 1\
      """);

  private final String columns;
  private final String children;

  LiveCatalog(String columns, String children) {
    this.columns = columns;
    this.children = children;
  }

  /** Name, type, and whether NULL is forbidden, of each column. */
  String columns() {
    return columns;
  }

  /** The tables that point to it. */
  String children() {
    return children;
  }

  /** What tells one table from another: on SQLite, case does not. */
  String key(String name) {
    return this == SQLITE ? name.toLowerCase(Locale.ROOT) : name;
  }
}
