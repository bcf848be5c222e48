package dev.refract.migrate.script;

import dev.refract.migrate.script.SqlToken.Kind;
import dev.refract.schema.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Text to tokens. Never fails: a text or comment that is not closed reaches to the end. */
public final class SqlLexer {
  private final String text;
  private final SqlLexis lexis;
  private int at;

  private SqlLexer(String text, SqlLexis lexis) {
    this.text = text;
    this.lexis = lexis;
  }

  public static List<SqlToken> tokens(String text, SqlLexis lexis) {
    SqlLexer lexer = new SqlLexer(text, lexis);
    List<SqlToken> tokens = new ArrayList<>();
    while (lexer.at < text.length()) {
      int start = lexer.at;
      Kind kind = lexer.advance();
      tokens.add(new SqlToken(kind, new Span(start, lexer.at)));
    }
    return List.copyOf(tokens);
  }

  private Kind advance() {
    char c = text.charAt(at);
    if (isSpace(c)) {
      while (at < text.length() && isSpace(text.charAt(at))) {
        at++;
      }
      return Kind.SPACE;
    }
    if (text.startsWith("--", at)) {
      int end = text.indexOf('\n', at);
      at = end < 0 ? text.length() : end;
      return Kind.COMMENT;
    }
    if (text.startsWith("/*", at)) {
      blockComment();
      return Kind.COMMENT;
    }
    if (c == '\'') {
      quoted('\'', false);
      return Kind.STRING;
    }
    if (lexis.hasEscapeStrings() && (c == 'e' || c == 'E') && next() == '\'') {
      at++;
      quoted('\'', true);
      return Kind.STRING;
    }
    if (c == '"' || (c == '`' && lexis.hasForeignNameQuotes())) {
      quoted(c, false);
      return Kind.QUOTED_NAME;
    }
    if (c == '[' && lexis.hasForeignNameQuotes()) {
      closeWith("]");
      return Kind.QUOTED_NAME;
    }
    if (c == '$' && lexis.hasDollarQuotes() && dollarQuoted()) {
      return Kind.STRING;
    }
    if (Character.isDigit(c)) {
      while (at < text.length() && (isWordPart(text.charAt(at)) || text.charAt(at) == '.')) {
        at++;
      }
      return Kind.NUMBER;
    }
    if (isWordPart(c)) {
      while (at < text.length() && isWordPart(text.charAt(at))) {
        at++;
      }
      return Kind.WORD;
    }
    at++;
    return Kind.SYMBOL;
  }

  private char next() {
    return at + 1 < text.length() ? text.charAt(at + 1) : '\0';
  }

  private void closeWith(String end) {
    int found = text.indexOf(end, at + 1);
    at = found < 0 ? text.length() : found + end.length();
  }

  private void blockComment() {
    int depth = 0;
    do {
      if (text.startsWith("/*", at) && (depth == 0 || lexis.nestsComments())) {
        depth++;
        at += 2;
      } else if (text.startsWith("*/", at)) {
        depth--;
        at += 2;
      } else {
        at++;
      }
    } while (depth > 0 && at < text.length());
    at = Math.min(at, text.length());
  }

  /** From an opening quote to the closing one; a doubled quote stands for itself. */
  private void quoted(char quote, boolean backslashEscapes) {
    at++;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '\\' && backslashEscapes) {
        at = Math.min(at + 2, text.length());
      } else if (c != quote) {
        at++;
      } else if (next() == quote) {
        at += 2;
      } else {
        at++;
        return;
      }
    }
  }

  private boolean dollarQuoted() {
    int end = at + 1;
    while (end < text.length() && isWordPart(text.charAt(end)) && text.charAt(end) != '$') {
      end++;
    }
    boolean opens = end < text.length() && text.charAt(end) == '$';
    if (!opens || Character.isDigit(text.charAt(at + 1))) {
      return false;
    }
    String tag = text.substring(at, end + 1);
    int close = text.indexOf(tag, end + 1);
    at = close < 0 ? text.length() : close + tag.length();
    return true;
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || c == '\uFEFF' || c == '\u00A0';
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '$' || Character.isSurrogate(c);
  }
}
