package dev.refract.migrate.script;

/** How a database product writes its tokens, as answers to questions. */
public enum SqlLexis {
  SQLITE,
  POSTGRES;

  /** Whether {@code `name`} and {@code [name]} are names. */
  public boolean hasForeignNameQuotes() {
    return this == SQLITE;
  }

  /** Whether {@code $tag$ … $tag$} is a text. */
  public boolean hasDollarQuotes() {
    return this == POSTGRES;
  }

  /** Whether a comment may stand inside a comment. */
  public boolean nestsComments() {
    return this == POSTGRES;
  }

  /** Whether a text that {@code E} introduces escapes with a backslash. */
  public boolean hasEscapeStrings() {
    return this == POSTGRES;
  }
}
