package dev.refract.app.project;

import java.util.ArrayList;
import java.util.List;

/**
 * A token of a JavaScript or TypeScript file; comments and white space are left out.
 *
 * @param text of a string: its content; otherwise as written
 * @param start offset in the file
 * @param end offset after the last character
 */
record ScriptToken(Kind kind, String text, int start, int end) {
  enum Kind {
    WORD,
    STRING,
    /** A template string with a substitution, and other text that has no fixed value. */
    OPAQUE,
    SYMBOL,
    END
  }

  boolean isSymbol(String symbol) {
    return kind == Kind.SYMBOL && text.equals(symbol);
  }

  boolean isWord(String word) {
    return kind == Kind.WORD && text.equals(word);
  }

  /** All tokens of a script, ended by one of kind {@code END}. Never fails. */
  static List<ScriptToken> of(String script) {
    List<ScriptToken> tokens = new ArrayList<>();
    int at = 0;
    while (at < script.length()) {
      char c = script.charAt(at);
      if (Character.isWhitespace(c)) {
        at++;
      } else if (script.startsWith("//", at)) {
        at = endOr(script, script.indexOf('\n', at));
      } else if (script.startsWith("/*", at)) {
        int close = script.indexOf("*/", at + 2);
        at = close < 0 ? script.length() : close + 2;
      } else if (c == '"' || c == '\'' || c == '`') {
        ScriptToken string = string(script, at);
        tokens.add(string);
        at = string.end();
      } else if (Character.isJavaIdentifierStart(c)) {
        int end = at + 1;
        while (end < script.length() && Character.isJavaIdentifierPart(script.charAt(end))) {
          end++;
        }
        tokens.add(new ScriptToken(Kind.WORD, script.substring(at, end), at, end));
        at = end;
      } else {
        tokens.add(new ScriptToken(Kind.SYMBOL, String.valueOf(c), at, at + 1));
        at++;
      }
    }
    tokens.add(new ScriptToken(Kind.END, "", script.length(), script.length()));
    return tokens;
  }

  private static int endOr(String script, int found) {
    return found < 0 ? script.length() : found;
  }

  private static ScriptToken string(String script, int start) {
    char quote = script.charAt(start);
    StringBuilder content = new StringBuilder();
    boolean fixed = true;
    int at = start + 1;
    while (at < script.length() && script.charAt(at) != quote) {
      char c = script.charAt(at);
      if (c == '\\' && at + 1 < script.length()) {
        char escaped = script.charAt(++at);
        content.append(escaped == 'n' ? '\n' : escaped == 't' ? '\t' : escaped);
      } else {
        fixed &= quote != '`' || !script.startsWith("${", at);
        content.append(c);
      }
      at++;
    }
    int end = Math.min(at + 1, script.length());
    return new ScriptToken(
        fixed ? Kind.STRING : Kind.OPAQUE, fixed ? content.toString() : "", start, end);
  }
}
