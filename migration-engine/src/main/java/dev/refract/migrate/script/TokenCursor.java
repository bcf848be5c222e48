package dev.refract.migrate.script;

import dev.refract.migrate.database.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * A place in a range of significant tokens that moves forward as words are recognised. It remembers
 * when something was not what it should be, so that nobody claims to have understood.
 */
final class TokenCursor {
  private final String text;
  private final List<SqlToken> tokens;
  private final SqlLexis lexis;
  private int at;
  private boolean lost;

  TokenCursor(String text, List<SqlToken> tokens, SqlLexis lexis) {
    this.text = text;
    this.tokens = tokens;
    this.lexis = lexis;
  }

  SqlLexis lexis() {
    return lexis;
  }

  boolean atEnd() {
    return at >= tokens.size();
  }

  /** Whether every word so far, to the last, was understood. */
  boolean understoodAll() {
    return !lost && atEnd();
  }

  /** Something here is not what it should be. */
  void lose() {
    lost = true;
  }

  /** The rest may say what it likes. */
  void skipRest() {
    at = tokens.size();
  }

  void advance() {
    at++;
  }

  boolean is(String... keywords) {
    for (int i = 0; i < keywords.length; i++) {
      if (at + i >= tokens.size() || !tokens.get(at + i).is(text, keywords[i])) {
        return false;
      }
    }
    return true;
  }

  boolean isOneOf(Iterable<String> keywords) {
    for (String keyword : keywords) {
      if (is(keyword)) {
        return true;
      }
    }
    return false;
  }

  /** Moves over the keywords when they stand here, all of them. */
  boolean skip(String... keywords) {
    boolean here = is(keywords);
    if (here) {
      at += keywords.length;
    }
    return here;
  }

  /** Moves over the keywords, which must stand here. */
  void expect(String... keywords) {
    if (!skip(keywords)) {
      lose();
    }
  }

  boolean isSymbol(char symbol) {
    return !atEnd() && tokens.get(at).isSymbol(text, symbol);
  }

  boolean skipSymbol(char symbol) {
    boolean here = isSymbol(symbol);
    if (here) {
      at++;
    }
    return here;
  }

  /** Whether something other than a word, a bracket or the end stands here. */
  boolean isOperator() {
    return isKind(SqlToken.Kind.SYMBOL) && !isSymbol(')');
  }

  boolean isKind(SqlToken.Kind kind) {
    return !atEnd() && tokens.get(at).kind() == kind;
  }

  /** Whether the keyword stands anywhere from here on. */
  boolean has(String keyword) {
    return tokens.subList(Math.min(at, tokens.size()), tokens.size()).stream()
        .anyMatch(token -> token.is(text, keyword));
  }

  /** Whether the keywords stand anywhere from here on, one after the other. */
  boolean hasSequence(String first, String second) {
    for (int i = at; i + 1 < tokens.size(); i++) {
      if (tokens.get(i).is(text, first) && tokens.get(i + 1).is(text, second)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the keywords are the last words. */
  boolean endsWith(String... keywords) {
    int from = tokens.size() - keywords.length;
    for (int i = 0; i < keywords.length; i++) {
      if (from < at || !tokens.get(from + i).is(text, keywords[i])) {
        return false;
      }
    }
    return true;
  }

  /** Whether the keyword stands from here on, outside of brackets. */
  boolean hasOutside(String keyword) {
    return splitAt(token -> token.is(text, keyword)).size() > 1;
  }

  /** The word here in upper case, and moves over it; empty when none stands here. */
  String word() {
    if (!isKind(SqlToken.Kind.WORD)) {
      return "";
    }
    return tokens.get(at++).in(text).toUpperCase(Locale.ROOT);
  }

  /** A name without a schema before it. It must stand here. */
  String name() {
    return qualifiedName().name();
  }

  /** A name with or without a schema before it. It must stand here. */
  TableName qualifiedName() {
    Optional<String> namespace = Optional.empty();
    String name = part();
    while (skipSymbol('.')) {
      namespace = Optional.of(name);
      name = part();
    }
    if (name.isEmpty()) {
      lose();
    }
    return new TableName(namespace, name);
  }

  private String part() {
    if (atEnd()) {
      return "";
    }
    String written = tokens.get(at).in(text);
    String part =
        switch (tokens.get(at).kind()) {
          case WORD -> lexis.folded(written);
          case QUOTED_NAME -> unquoted(written);
          case STRING -> lexis.hasForeignNameQuotes() ? unquoted(written) : "";
          case NUMBER, SYMBOL, COMMENT, SPACE -> "";
        };
    at += part.isEmpty() ? 0 : 1;
    return part;
  }

  private static String unquoted(String quoted) {
    char open = quoted.charAt(0);
    String inner = quoted.length() < 2 ? "" : quoted.substring(1, quoted.length() - 1);
    return open == '[' ? inner : inner.replace("" + open + open, "" + open);
  }

  /** What a literal says. It must stand here. */
  String literal() {
    if (!isKind(SqlToken.Kind.STRING)) {
      lose();
      return "";
    }
    return SqlToken.unquoted(tokens.get(at++).in(text));
  }

  /** The names in a pair of brackets, which must stand here. */
  List<String> namesInBrackets() {
    TokenCursor inner = brackets();
    List<String> names = inner.list(inner::name);
    if (!inner.understoodAll()) {
      lose();
    }
    return names;
  }

  /** One thing, and more of them after commas. */
  <T> List<T> list(Supplier<T> one) {
    List<T> all = new ArrayList<>();
    do {
      all.add(one.get());
    } while (!lost && skipSymbol(','));
    return all;
  }

  /** The inside of the pair of brackets that opens here, and moves behind it. */
  TokenCursor brackets() {
    if (!isSymbol('(')) {
      lose();
      return new TokenCursor(text, List.of(), lexis);
    }
    int from = at + 1;
    skipBrackets();
    int to = at <= tokens.size() && tokens.get(at - 1).isSymbol(text, ')') ? at - 1 : at;
    return new TokenCursor(text, tokens.subList(from, Math.max(from, to)), lexis);
  }

  /** Moves over one token, or over a pair of brackets with all that is in it. */
  void skipBrackets() {
    int depth = 0;
    do {
      depth += opens(tokens.get(at)) ? 1 : closes(tokens.get(at)) ? -1 : 0;
      at++;
    } while (depth > 0 && !atEnd());
  }

  private boolean opens(SqlToken token) {
    return token.isSymbol(text, '(')
        || (token.isSymbol(text, '[') && !lexis.hasForeignNameQuotes());
  }

  private boolean closes(SqlToken token) {
    return token.isSymbol(text, ')')
        || (token.isSymbol(text, ']') && !lexis.hasForeignNameQuotes());
  }

  /** From here to the end, cut at the commas that stand outside of brackets. */
  List<TokenCursor> splitAtCommas() {
    List<TokenCursor> parts = splitAt(token -> token.isSymbol(text, ','));
    skipRest();
    return parts;
  }

  private List<TokenCursor> splitAt(Predicate<SqlToken> cut) {
    List<TokenCursor> parts = new ArrayList<>();
    int depth = 0;
    int start = Math.min(at, tokens.size());
    for (int i = start; i < tokens.size(); i++) {
      SqlToken token = tokens.get(i);
      depth += opens(token) ? 1 : closes(token) ? -1 : 0;
      if (depth == 0 && cut.test(token)) {
        parts.add(new TokenCursor(text, tokens.subList(start, i), lexis));
        start = i + 1;
      }
    }
    parts.add(new TokenCursor(text, tokens.subList(start, tokens.size()), lexis));
    return parts;
  }

  /** The tokens from here to the first of the keywords outside of brackets, and moves to it. */
  TokenCursor until(Iterable<String> keywords) {
    int from = Math.min(at, tokens.size());
    while (!atEnd() && !isOneOf(keywords)) {
      skipBrackets();
    }
    return new TokenCursor(text, tokens.subList(from, at), lexis);
  }

  /** As {@link #until}, but what stands here belongs to it in any case. */
  TokenCursor oneAndUntil(Iterable<String> keywords) {
    int from = Math.min(at, tokens.size());
    if (!atEnd()) {
      skipBrackets();
    }
    until(keywords);
    return new TokenCursor(text, tokens.subList(from, at), lexis);
  }

  /** The tokens from here on. */
  List<SqlToken> rest() {
    return tokens.subList(Math.min(at, tokens.size()), tokens.size());
  }

  /** What is written from here on. */
  String restText() {
    List<SqlToken> rest = rest();
    return rest.isEmpty() ? "" : rest.getFirst().span().to(rest.getLast().span()).in(text);
  }

  String textOf(SqlToken token) {
    return token.in(text);
  }

  boolean isWord(SqlToken token, String keyword) {
    return token.is(text, keyword);
  }

  /** Moves over {@code IF EXISTS} and {@code IF NOT EXISTS}. */
  boolean skipIfExists() {
    return skip("IF", "NOT", "EXISTS") || skip("IF", "EXISTS");
  }

  /** Moves over {@code CASCADE} or {@code RESTRICT}, and tells whether it was the first. */
  boolean skipCascade() {
    if (skip("RESTRICT")) {
      return false;
    }
    return skip("CASCADE");
  }
}
