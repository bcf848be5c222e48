package dev.refract.orm.raw;

import java.util.ArrayList;
import java.util.List;

/**
 * A piece of a statement that a person wrote. The pieces together are the statement. What stands in
 * texts, quoted names and comments is never taken for anything else.
 */
public record SqlToken(Kind kind, String text) {

  private static final int MOST_DIGITS = 5;

  /** What a piece is. */
  public enum Kind {
    /** A keyword, a name or a number. */
    WORD,
    /** A text or a quoted name. */
    QUOTED,
    /** A comment, with its marks. */
    COMMENT,
    /** White space. */
    SPACE,
    /** {@code $1}, or {@code ?1}. */
    NUMBERED,
    /** {@code ?}, be it a placeholder or an operator. */
    MARK,
    /** <code>{}</code>. */
    BRACES,
    /** Any other character. */
    OTHER,
    /** A text, a name or a comment that does not come to an end. */
    UNCLOSED
  }

  public static List<SqlToken> read(String sql) {
    List<SqlToken> tokens = new ArrayList<>();
    int at = 0;
    while (at < sql.length()) {
      SqlToken token = new SqlLexer(sql, at).token();
      tokens.add(token);
      at += token.text.length();
    }
    return tokens;
  }

  /** Whether it is this word, in letters of either case. */
  public boolean is(String word) {
    return kind == Kind.WORD && text.equalsIgnoreCase(word);
  }

  /** The number of a placeholder, from 1; very large where it has too many digits. */
  public int number() {
    if (kind != Kind.NUMBERED) {
      throw new IllegalStateException("no number: " + text);
    }
    return text.length() > MOST_DIGITS + 1
        ? Integer.MAX_VALUE
        : Integer.parseInt(text.substring(1));
  }

  /** Whether it does nothing but set others apart. */
  public boolean isBlank() {
    return kind == Kind.SPACE || kind == Kind.COMMENT;
  }
}
