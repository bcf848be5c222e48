package dev.refract.migrate.script;

import dev.refract.schema.text.Span;

/** One token of a SQL text. Tokens cover the whole text without gaps. */
public record SqlToken(Kind kind, Span span) {

  /** What a token is; names without quotes and keywords are both {@code WORD}. */
  public enum Kind {
    WORD,
    QUOTED_NAME,
    STRING,
    NUMBER,
    SYMBOL,
    COMMENT,
    SPACE;

    /** Whether the token says something to the database. */
    public boolean isSignificant() {
      return this != COMMENT && this != SPACE;
    }
  }

  /** Whether this is the keyword, in any case. */
  public boolean is(String text, String keyword) {
    return kind == Kind.WORD
        && span.length() == keyword.length()
        && text.regionMatches(true, span.start(), keyword, 0, keyword.length());
  }

  /** Whether this is the symbol. */
  public boolean isSymbol(String text, char symbol) {
    return kind == Kind.SYMBOL && text.charAt(span.start()) == symbol;
  }

  /** What stands there. */
  public String in(String text) {
    return span.in(text);
  }

  /**
   * What a literal says: {@code 'it''s'}, {@code E'a\\b'} or {@code $tag$…$tag$} without its
   * quotes. Escapes with a backslash are left as they are, for nobody here needs to know what they
   * mean.
   */
  public static String unquoted(String literal) {
    int open = literal.indexOf('\'');
    if (literal.startsWith("$")) {
      int tag = literal.indexOf('$', 1) + 1;
      return literal.length() >= 2 * tag ? literal.substring(tag, literal.length() - tag) : "";
    }
    return literal.length() > open + 1 && literal.endsWith("'")
        ? literal.substring(open + 1, literal.length() - 1).replace("''", "'")
        : "";
  }
}
