package dev.refract.migrate.review.destructive;

import dev.refract.migrate.review.impact.SqlType;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What of one type does not fit another.
 *
 * @param condition which values it is, as SQL
 * @param verb between the values and the type
 * @param fails whether the database refuses them; else it rounds them
 */
record Narrowing(String condition, String verb, boolean fails) {
  /** Whole numbers, with the largest of each. */
  private static final Map<String, Long> WHOLE =
      Map.of(
          "SMALLINT", 32_767L,
          "INTEGER", 2_147_483_647L,
          "BIGINT", Long.MAX_VALUE);

  private static final Set<String> BROKEN = Set.of("NUMERIC", "REAL", "DOUBLE PRECISION");
  private static final Set<String> LIMITED_TEXTS = Set.of("CHARACTER VARYING", "CHARACTER");
  private static final int ALL_DIGITS = 6;

  /**
   * The ways in which values may not fit; none where every value does.
   *
   * @param column quoted
   */
  static List<Narrowing> between(SqlType before, SqlType after, String column) {
    if (before.array() || after.array()) {
      return List.of();
    }
    if (WHOLE.containsKey(after.name())) {
      return toWhole(before, WHOLE.get(after.name()), column);
    }
    if (LIMITED_TEXTS.contains(after.name()) && !isNoLonger(before, after)) {
      int limit = after.limit().orElse(after.is("CHARACTER") ? 1 : Integer.MAX_VALUE);
      return List.of(
          new Narrowing(
              "length(%s::text) > %d".formatted(column, limit), "are too long for", true));
    }
    if (after.is("NUMERIC") && after.limit().isPresent() && !before.equals(after)) {
      return toNumeric(before, after, column);
    }
    return rounded(before, after, column);
  }

  private static boolean isNoLonger(SqlType before, SqlType after) {
    return after.is("CHARACTER VARYING")
        && (after.limit().isEmpty()
            || (LIMITED_TEXTS.contains(before.name())
                && before.limit().isPresent()
                && after.isAsWideAs(before)));
  }

  private static List<Narrowing> toWhole(SqlType before, long largest, String column) {
    Long largestBefore = WHOLE.get(before.name());
    if (largestBefore != null) {
      return largestBefore <= largest ? List.of() : List.of(outside(largest, column));
    }
    return BROKEN.contains(before.name())
        ? List.of(
            outside(largest, column),
            new Narrowing("%s <> trunc(%s)".formatted(column, column), "are not whole, as", false))
        : List.of();
  }

  private static Narrowing outside(long largest, String column) {
    return new Narrowing(
        "%s NOT BETWEEN %d AND %d".formatted(column, -largest - 1, largest),
        "are too large for",
        true);
  }

  private static List<Narrowing> toNumeric(SqlType before, SqlType after, String column) {
    boolean wider =
        before.is("NUMERIC")
            && before.limit().isPresent()
            && after.limit().getAsInt() - after.scale()
                >= before.limit().getAsInt() - before.scale()
            && after.scale() >= before.scale();
    if (wider || !(before.is("NUMERIC") || WHOLE.containsKey(before.name()))) {
      return List.of();
    }
    Narrowing large =
        new Narrowing(
            "abs(round(%s, %d)) >= 1e%d"
                .formatted(column, after.scale(), after.limit().getAsInt() - after.scale()),
            "are too large for",
            true);
    Narrowing precise =
        new Narrowing(
            "%s <> round(%s, %d)".formatted(column, column, after.scale()),
            "are more precise than",
            false);
    return before.is("NUMERIC") ? List.of(large, precise) : List.of(large);
  }

  private static List<Narrowing> rounded(SqlType before, SqlType after, String column) {
    boolean coarser =
        before.is(after.name())
            && before.name().startsWith("TIME")
            && after.limit().orElse(ALL_DIGITS) < before.limit().orElse(ALL_DIGITS);
    boolean day = before.isTimestamp() && after.is("DATE");
    boolean single = before.is("DOUBLE PRECISION") && after.is("REAL");
    if (!coarser && !day && !single) {
      return List.of();
    }
    return List.of(
        new Narrowing(
            "%s <> %s::%s::%s".formatted(column, column, words(after), before.name()),
            "are more precise than",
            false));
  }

  /** {@code TIMESTAMP WITHOUT TIME ZONE} with its digits, which stand in the middle. */
  private static String words(SqlType type) {
    return type.limit().isEmpty()
        ? type.name()
        : type.name().replaceFirst("(\\w+)", "$1(" + type.limit().getAsInt() + ")");
  }
}
