package dev.refract.migrate.script;

import dev.refract.migrate.script.action.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds the functions that an expression calls. */
final class ExpressionReader {
  /** Called without brackets. */
  private static final Set<String> BARE =
      Set.of(
          "current_catalog",
          "current_date",
          "current_role",
          "current_schema",
          "current_time",
          "current_timestamp",
          "current_user",
          "localtime",
          "localtimestamp",
          "session_user",
          "user");

  /** What may stand before a bracket without being a function. */
  private static final Set<String> NO_FUNCTIONS =
      Set.of(
          "all", "and", "any", "array", "as", "between", "case", "cast", "else", "exists", "filter",
          "ilike", "in", "is", "like", "not", "on", "or", "over", "row", "select", "similar",
          "some", "then", "to", "values", "when", "where");

  private ExpressionReader() {}

  /** The expression that is the whole of the rest. */
  static Expression rest(TokenCursor cursor) {
    Expression expression = new Expression(cursor.restText(), functions(cursor));
    cursor.skipRest();
    return expression;
  }

  private static List<String> functions(TokenCursor cursor) {
    List<SqlToken> tokens = cursor.rest();
    List<String> functions = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      boolean name =
          tokens.get(i).kind() == SqlToken.Kind.WORD
              || tokens.get(i).kind() == SqlToken.Kind.QUOTED_NAME;
      if (name && !isType(cursor, tokens, i)) {
        String word = cursor.textOf(tokens.get(i)).toLowerCase(Locale.ROOT).replace("\"", "");
        boolean called = i + 1 < tokens.size() && cursor.textOf(tokens.get(i + 1)).equals("(");
        if (called ? !NO_FUNCTIONS.contains(word) : BARE.contains(word)) {
          functions.add(word);
        }
      }
    }
    return functions;
  }

  /** Whether a type must stand here: behind {@code ::}, or behind AS, as in a CAST. */
  private static boolean isType(TokenCursor cursor, List<SqlToken> tokens, int at) {
    int before = at - 1;
    while (before > 0 && cursor.textOf(tokens.get(before)).equals(".")) {
      before -= 2;
    }
    boolean secondWord = before >= 0 && isTypeWord(cursor, tokens.get(before));
    int first = secondWord ? before - 1 : before;
    return first >= 0
        && (cursor.textOf(tokens.get(first)).equals(":") || cursor.isWord(tokens.get(first), "AS"));
  }

  /** The first words of types that have two: {@code CHARACTER VARYING(20)}. */
  private static boolean isTypeWord(TokenCursor cursor, SqlToken token) {
    return cursor.isWord(token, "CHARACTER")
        || cursor.isWord(token, "BIT")
        || cursor.isWord(token, "NATIONAL");
  }
}
