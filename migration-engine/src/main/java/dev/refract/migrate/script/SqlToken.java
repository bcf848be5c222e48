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
}
