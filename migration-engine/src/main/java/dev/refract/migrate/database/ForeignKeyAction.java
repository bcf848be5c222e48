package dev.refract.migrate.database;

/** What happens to a row when the row that it points to goes or changes its key. */
public enum ForeignKeyAction {
  NO_ACTION("NO ACTION"),
  RESTRICT("RESTRICT"),
  CASCADE("CASCADE"),
  SET_NULL("SET NULL"),
  SET_DEFAULT("SET DEFAULT");

  private final String sql;

  ForeignKeyAction(String sql) {
    this.sql = sql;
  }

  /** As SQL has it. */
  public String sql() {
    return sql;
  }
}
