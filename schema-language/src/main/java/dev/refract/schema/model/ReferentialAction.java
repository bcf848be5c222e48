package dev.refract.schema.model;

/** What happens to a row when the row it points to goes or changes its key. */
public enum ReferentialAction {
  CASCADE("Cascade"),
  RESTRICT("Restrict"),
  NO_ACTION("NoAction"),
  SET_NULL("SetNull"),
  SET_DEFAULT("SetDefault");

  private final String keyword;

  ReferentialAction(String keyword) {
    this.keyword = keyword;
  }

  /** The name as written in a schema. */
  public String keyword() {
    return keyword;
  }
}
