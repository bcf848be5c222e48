package dev.refract.migrate.review.impact;

/** What the server does while it holds the lock, less first. Nothing of it: metadata only. */
public enum Work {
  /** Only the rows that a condition finds, or that are written out, are read or changed. */
  SOME_ROWS("changes rows"),
  /** The whole table is read. */
  SCAN("reads the whole table"),
  /** Every row is looked up in the table it points to. */
  FOREIGN_KEY_CHECK("looks every row up in the other table"),
  INDEX_BUILD("builds an index"),
  /** Every row is changed in place. */
  ALL_ROWS("changes every row"),
  /** The table and all its indexes are written anew. */
  REWRITE("rewrites the table and its indexes");

  private final String words;

  Work(String words) {
    this.words = words;
  }

  /** What it does, as in {@code reads the whole table}. */
  public String words() {
    return words;
  }
}
