package dev.refract.orm.raw;

import dev.refract.orm.raw.SqlToken.Kind;
import java.util.OptionalInt;
import java.util.function.IntPredicate;

/** Finds one piece of a statement. Knows the quotes of both databases. */
final class SqlLexer {
  private final String sql;
  private final int begin;

  SqlLexer(String sql, int begin) {
    this.sql = sql;
    this.begin = begin;
  }

  SqlToken token() {
    char c = sql.charAt(begin);
    if (sql.startsWith("--", begin)) {
      return to(Kind.COMMENT, lineEnd());
    }
    if (sql.startsWith("/*", begin)) {
      return closed(Kind.COMMENT, blockEnd());
    }
    if (sql.startsWith("{}", begin)) {
      return to(Kind.BRACES, begin + 2);
    }
    if (Character.isWhitespace(c)) {
      return to(Kind.SPACE, end(begin, Character::isWhitespace));
    }
    return switch (c) {
      case '\'', '"', '`' -> quoted(begin, false);
      case '?' -> numbered(Kind.MARK);
      case '$' -> dollar();
      default -> isWordPart(c) ? word() : to(Kind.OTHER, begin + 1);
    };
  }

  private SqlToken to(Kind kind, int end) {
    return new SqlToken(kind, sql.substring(begin, end));
  }

  private SqlToken closed(Kind kind, OptionalInt end) {
    return end.isPresent() ? to(kind, end.getAsInt()) : to(Kind.UNCLOSED, sql.length());
  }

  private int end(int from, IntPredicate part) {
    int at = from;
    while (at < sql.length() && part.test(sql.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isWordPart(int c) {
    return Character.isLetterOrDigit(c) || c == '_' || c > 127;
  }

  /** A word may hold dollars; before a text an E makes backslashes special. */
  private SqlToken word() {
    int end = end(begin, c -> isWordPart(c) || c == '$');
    boolean isEscape = end == begin + 1 && "eE".indexOf(sql.charAt(begin)) >= 0;
    return isEscape && sql.startsWith("'", end) ? quoted(end, true) : to(Kind.WORD, end);
  }

  private SqlToken quoted(int open, boolean hasEscapes) {
    char quote = sql.charAt(open);
    for (int at = open + 1; at < sql.length(); at++) {
      char c = sql.charAt(at);
      if (hasEscapes && c == '\\') {
        at++;
      } else if (c == quote) {
        if (at + 1 == sql.length() || sql.charAt(at + 1) != quote) {
          return to(Kind.QUOTED, at + 1);
        }
        at++;
      }
    }
    return to(Kind.UNCLOSED, sql.length());
  }

  /** A character with digits after it; alone it is something else. */
  private SqlToken numbered(Kind alone) {
    int end = end(begin + 1, c -> c >= '0' && c <= '9');
    return to(end > begin + 1 ? Kind.NUMBERED : alone, end);
  }

  private SqlToken dollar() {
    SqlToken token = numbered(Kind.OTHER);
    if (token.kind() == Kind.NUMBERED) {
      return token;
    }
    int tag = end(begin + 1, SqlLexer::isWordPart);
    if (!sql.startsWith("$", tag)) {
      return token;
    }
    String mark = sql.substring(begin, tag + 1);
    int close = sql.indexOf(mark, tag + 1);
    return closed(
        Kind.QUOTED, close < 0 ? OptionalInt.empty() : OptionalInt.of(close + mark.length()));
  }

  private int lineEnd() {
    int end = sql.indexOf('\n', begin);
    return end < 0 ? sql.length() : end;
  }

  /** Comments hold comments, as PostgreSQL has it. */
  private OptionalInt blockEnd() {
    int depth = 0;
    for (int at = begin; at + 1 < sql.length(); at++) {
      if (sql.startsWith("/*", at)) {
        depth++;
        at++;
      } else if (sql.startsWith("*/", at)) {
        depth--;
        at++;
        if (depth == 0) {
          return OptionalInt.of(at + 1);
        }
      }
    }
    return OptionalInt.empty();
  }
}
