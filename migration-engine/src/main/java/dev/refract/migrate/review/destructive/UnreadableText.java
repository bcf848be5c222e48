package dev.refract.migrate.review.destructive;

import dev.refract.migrate.review.ReviewContext;
import dev.refract.migrate.review.impact.SqlType;

/** The condition that finds the texts which are no values of another type. */
final class UnreadableText {
  /** The first version in which the server itself can tell. */
  private static final int TELLS = 16;

  private static final String NUMBER =
      "\\s*([-+]?(\\d+\\.?\\d*|\\.\\d+)(e[-+]?\\d+)?|nan|[-+]?inf(inity)?)\\s*";

  private static final String TRUTH =
      "\\s*(t|tr|tru|true|f|fa|fal|fals|false|y|ye|yes|n|no|on|of|off|0|1)\\s*";

  private UnreadableText() {}

  /**
   * On older servers only the types into which columns of texts are most often made are looked for;
   * the query about another one fails, and nothing is known then.
   *
   * @param column in quotes
   */
  static String condition(ReviewContext context, String column, String type) {
    String text = column + "::text";
    return "%s IS NOT NULL AND %s"
        .formatted(
            column,
            context.version(TELLS) ? told(text, type) : looksOther(text, type, SqlType.of(type)));
  }

  private static String told(String text, String type) {
    return "NOT pg_input_is_valid(%s, '%s')".formatted(text, type.replace("'", "''"));
  }

  private static String looksOther(String text, String words, SqlType type) {
    return switch (type.name()) {
      case "SMALLINT" -> outside(text, Short.MIN_VALUE, Short.MAX_VALUE);
      case "INTEGER" -> outside(text, Integer.MIN_VALUE, Integer.MAX_VALUE);
      case "BIGINT" -> outside(text, Long.MIN_VALUE, Long.MAX_VALUE);
      case "NUMERIC", "REAL", "DOUBLE PRECISION" -> unlike(text, NUMBER);
      case "BOOLEAN" -> unlike(text, TRUTH);
      case "UUID" -> unlike(text, "\\s*\\{?[0-9a-f]{4}(-?[0-9a-f]{4}){7}\\}?\\s*");
      default -> told(text, words);
    };
  }

  private static String outside(String text, long least, long most) {
    return "CASE WHEN %s THEN true ELSE %s::numeric NOT BETWEEN %d AND %d END"
        .formatted(unlike(text, "\\s*[-+]?\\d+\\s*"), text, least, most);
  }

  private static String unlike(String text, String pattern) {
    return "%s !~* '^%s$'".formatted(text, pattern);
  }
}
