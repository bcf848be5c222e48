package dev.refract.migrate.diff;

import dev.refract.migrate.database.ColumnDefault;
import dev.refract.migrate.database.ColumnDefault.Expression;
import dev.refract.migrate.database.ColumnDefault.Json;
import dev.refract.migrate.database.ColumnDefault.ListOf;
import dev.refract.migrate.database.Pair;
import java.util.Optional;
import java.util.stream.IntStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Whether two defaults are the same, although one may come from a database and its spelling. */
final class DefaultComparison {
  private static final JsonMapper JSON = JsonMapper.shared();

  private DefaultComparison() {}

  static boolean isSame(Pair<Optional<ColumnDefault>> defaults, DiffRules rules) {
    if (defaults.next().filter(DefaultComparison::isUnknownExpression).isPresent()) {
      return true;
    }
    if (defaults.previous().isEmpty() || defaults.next().isEmpty()) {
      return defaults.previous().isEmpty() && defaults.next().isEmpty();
    }
    return isSame(defaults.previous().get(), defaults.next().get(), rules);
  }

  /** {@code dbgenerated()} says that there is a default, not which one. */
  private static boolean isUnknownExpression(ColumnDefault value) {
    return value instanceof Expression(Optional<String> sql) && sql.isEmpty();
  }

  private static boolean isSame(ColumnDefault previous, ColumnDefault next, DiffRules rules) {
    if (previous instanceof ListOf(var before, var _) && next instanceof ListOf(var after, var _)) {
      return before.size() == after.size()
          && IntStream.range(0, before.size())
              .allMatch(i -> isSame(before.get(i), after.get(i), rules));
    }
    if (previous instanceof Json(String before) && next instanceof Json(String after)) {
      return isSameDocument(before, after);
    }
    if (previous instanceof Expression(var before) && next instanceof Expression(var after)) {
      return before.isPresent()
          && after.isPresent()
          && bare(before.get()).equalsIgnoreCase(bare(after.get()));
    }
    if (previous instanceof Expression(var sql) && sql.isPresent()) {
      return rules.isSpelling(bare(sql.get()), next);
    }
    if (next instanceof Expression(var sql) && sql.isPresent()) {
      return rules.isSpelling(bare(sql.get()), previous);
    }
    return previous.equals(next);
  }

  private static boolean isSameDocument(String before, String after) {
    try {
      return JSON.readTree(before).equals(JSON.readTree(after));
    } catch (JacksonException _) {
      return before.equals(after);
    }
  }

  /** Without the brackets around the whole, which databases drop or add. */
  private static String bare(String sql) {
    String text = sql.strip();
    while (text.startsWith("(") && closing(text) == text.length() - 1) {
      text = text.substring(1, text.length() - 1).strip();
    }
    return text;
  }

  /** Where the bracket that opens a text is closed, brackets in quotes aside; -1 if nowhere. */
  private static int closing(String text) {
    int depth = 0;
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\'') {
        quoted = !quoted;
      } else if (!quoted && c == '(') {
        depth++;
      } else if (!quoted && c == ')' && --depth == 0) {
        return i;
      }
    }
    return -1;
  }
}
