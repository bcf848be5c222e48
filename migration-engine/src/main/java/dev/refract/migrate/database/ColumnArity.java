package dev.refract.migrate.database;

/** How many values a column holds per row. */
public enum ColumnArity {
  REQUIRED,
  NULLABLE,
  LIST
}
