package dev.refract.migrate.database;

/** What the values of a type are, whatever their width. */
public enum TypeFamily {
  INT,
  BIG_INT,
  FLOAT,
  DECIMAL,
  BOOLEAN,
  STRING,
  DATE_TIME,
  BINARY,
  JSON,
  UUID
}
