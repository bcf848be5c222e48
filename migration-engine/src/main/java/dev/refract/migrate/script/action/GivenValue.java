package dev.refract.migrate.script.action;

/** What a column holds where an INSERT gives it nothing. */
public sealed interface GivenValue {

  /** NULL. */
  record None() implements GivenValue {}

  record Default(Expression expression) implements GivenValue {}

  /** The next number of a sequence that belongs to it: {@code serial} and its sizes. */
  record Serial() implements GivenValue {}

  /** GENERATED … AS IDENTITY. */
  record Identity() implements GivenValue {}

  /**
   * GENERATED ALWAYS AS (…).
   *
   * @param stored whether the value is kept in the row; else it is computed when read
   */
  record Generated(Expression expression, boolean stored) implements GivenValue {}

  /** The next row id: {@code INTEGER PRIMARY KEY} on SQLite. */
  record RowId() implements GivenValue {}
}
