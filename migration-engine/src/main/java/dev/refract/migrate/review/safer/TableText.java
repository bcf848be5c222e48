package dev.refract.migrate.review.safer;

import dev.refract.migrate.script.SqlLexer;
import dev.refract.migrate.script.SqlLexis;
import dev.refract.migrate.script.SqlToken;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A CREATE TABLE of SQLite, taken apart as far as it has to be changed.
 *
 * @param parts the columns and then the constraints, as written
 * @param end what stands behind them: {@code STRICT}, {@code WITHOUT ROWID}
 */
record TableText(List<String> parts, String end) {
  private static final Set<String> CONSTRAINTS =
      Set.of("CONSTRAINT", "PRIMARY", "UNIQUE", "CHECK", "FOREIGN");

  /** Empty for a table that is made in another way. */
  static Optional<TableText> of(String sql) {
    List<SqlToken> tokens = SqlLexer.tokens(sql, SqlLexis.SQLITE);
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (SqlToken token : tokens) {
      depth += token.isSymbol(sql, '(') ? 1 : token.isSymbol(sql, ')') ? -1 : 0;
      boolean opens = depth == 1 && parts.isEmpty() && start == 0 && token.isSymbol(sql, '(');
      boolean closes = depth == 0 && start > 0 && token.isSymbol(sql, ')');
      if (opens) {
        start = token.span().end();
      } else if (closes || (depth == 1 && token.isSymbol(sql, ','))) {
        parts.add(sql.substring(start, token.span().start()).strip());
        start = token.span().end();
      }
      if (closes) {
        return Optional.of(new TableText(parts, sql.substring(start).strip()));
      }
    }
    return Optional.empty();
  }

  /** With one more column, behind the others. */
  TableText with(String column) {
    List<String> more = new ArrayList<>(columns());
    more.add(column);
    more.addAll(constraints());
    return new TableText(more, end);
  }

  /** Without a column and the constraints that mention it. */
  TableText without(String column) {
    return new TableText(
        Stream.concat(
                columns().stream().filter(part -> !name(part).equalsIgnoreCase(column)),
                constraints().stream().filter(part -> !mentions(part, column)))
            .toList(),
        end);
  }

  /** Whether the definition of another column mentions a column: a check, or a computed value. */
  boolean isMentionedByOthers(String column) {
    return columns().stream()
        .filter(part -> !name(part).equalsIgnoreCase(column))
        .anyMatch(part -> mentions(part, column));
  }

  private List<String> columns() {
    return parts.stream().filter(part -> !isConstraint(part)).toList();
  }

  private List<String> constraints() {
    return parts.stream().filter(TableText::isConstraint).toList();
  }

  private static boolean isConstraint(String part) {
    return CONSTRAINTS.contains(part.split("[\\s(]", 2)[0].toUpperCase(Locale.ROOT));
  }

  private static String name(String part) {
    return unquoted(SqlLexer.tokens(part, SqlLexis.SQLITE).getFirst().in(part));
  }

  private static boolean mentions(String part, String column) {
    return SqlLexer.tokens(part, SqlLexis.SQLITE).stream()
        .anyMatch(token -> unquoted(token.in(part)).equalsIgnoreCase(column));
  }

  private static String unquoted(String word) {
    return word.replaceAll("^[\"`\\[]|[\"`\\]]$", "");
  }

  /** The statement that makes it under a name, without the last semicolon. */
  String create(String quotedName) {
    return "CREATE TABLE %s (\n    %s\n)%s"
        .formatted(quotedName, String.join(",\n    ", parts), end.isEmpty() ? "" : " " + end);
  }
}
