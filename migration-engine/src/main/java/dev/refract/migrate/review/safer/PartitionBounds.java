package dev.refract.migrate.review.safer;

import static dev.refract.migrate.review.ReviewContext.quote;

import dev.refract.migrate.script.SqlLexer;
import dev.refract.migrate.script.SqlLexis;
import dev.refract.migrate.script.SqlToken;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the bounds of a partition say of its rows, as a condition that the server understands. */
final class PartitionBounds {
  private static final Pattern KEY = Pattern.compile("(LIST|RANGE) \\((\\w+|\"[^\"]+\")\\)");
  private static final Pattern LIST =
      Pattern.compile("(?is).*\\bFOR\\s+VALUES\\s+IN\\s*\\((.*)\\)\\s*");
  private static final Pattern RANGE =
      Pattern.compile("(?is).*\\bFOR\\s+VALUES\\s+FROM\\s*\\((.*)\\)\\s*TO\\s*\\((.*)\\)\\s*");

  private PartitionBounds() {}

  /**
   * The condition; empty where the key is more than one column, or a value is not written out.
   *
   * @param key as the database writes it: {@code RANGE (day)}
   * @param sql a statement that ends with FOR VALUES and so on
   */
  static Optional<String> condition(String key, String sql) {
    Matcher keys = KEY.matcher(key);
    if (!keys.matches()) {
      return Optional.empty();
    }
    String column = keys.group(2).startsWith("\"") ? keys.group(2) : quote(keys.group(2));
    Matcher bounds = (keys.group(1).equals("LIST") ? LIST : RANGE).matcher(sql);
    if (!bounds.matches()) {
      return Optional.empty();
    }
    return bounds.groupCount() == 1
        ? ofList(column, bounds.group(1))
        : ofRange(column, bounds.group(1).strip(), bounds.group(2).strip());
  }

  private static Optional<String> ofList(String column, String values) {
    List<SqlToken> tokens = significant(values);
    if (!tokens.stream().allMatch(token -> isLiteral(token, values))) {
      return Optional.empty();
    }
    boolean withNull = tokens.stream().anyMatch(token -> token.is(values, "NULL"));
    String others =
        tokens.stream()
            .filter(token -> token.kind() != SqlToken.Kind.SYMBOL && !token.is(values, "NULL"))
            .map(token -> sign(values, token) + token.in(values))
            .collect(Collectors.joining(", "));
    String among = "%s IN (%s)".formatted(column, others);
    if (withNull) {
      return Optional.of(column + " IS NULL" + (others.isEmpty() ? "" : " OR " + among));
    }
    return Optional.of("%s IS NOT NULL AND %s".formatted(column, among));
  }

  private static String sign(String values, SqlToken number) {
    return values.substring(0, number.span().start()).stripTrailing().endsWith("-") ? "-" : "";
  }

  private static Optional<String> ofRange(String column, String from, String to) {
    List<String> conditions = new ArrayList<>(List.of(column + " IS NOT NULL"));
    if (!isUnbounded(from)) {
      conditions.add("%s >= %s".formatted(column, from));
    }
    if (!isUnbounded(to)) {
      conditions.add("%s < %s".formatted(column, to));
    }
    boolean written =
        List.of(from, to).stream().allMatch(bound -> isUnbounded(bound) || isOneLiteral(bound));
    return written ? Optional.of(String.join(" AND ", conditions)) : Optional.empty();
  }

  private static boolean isUnbounded(String bound) {
    return List.of("MINVALUE", "MAXVALUE").contains(bound.toUpperCase(Locale.ROOT));
  }

  private static boolean isOneLiteral(String bound) {
    return significant(bound).stream()
        .allMatch(token -> isLiteral(token, bound) && !token.isSymbol(bound, ','));
  }

  private static boolean isLiteral(SqlToken token, String text) {
    return switch (token.kind()) {
      case STRING, NUMBER -> true;
      case WORD -> token.is(text, "NULL");
      case SYMBOL -> token.isSymbol(text, ',') || token.isSymbol(text, '-');
      default -> false;
    };
  }

  private static List<SqlToken> significant(String text) {
    return SqlLexer.tokens(text, SqlLexis.POSTGRES).stream()
        .filter(token -> token.kind().isSignificant())
        .toList();
  }
}
