package dev.refract.migrate.review.impact;

import java.util.Optional;
import java.util.Set;

/**
 * What ALTER COLUMN … TYPE does to the values: nothing, when every old value is a new one as it is
 * stored; else the table is rewritten. Measured on versions 11 to 18.
 */
public enum TypeChange {
  /** The catalogue only. */
  FREE,
  /** The values stay, but indexes over them are built anew. */
  INDEX,
  /** Free if the session's time zone is UTC, from version 12; else a rewrite. */
  FREE_IN_UTC,
  REWRITE,
  /** The type that the column has now is not known. */
  UNKNOWN;

  private static final Set<String> WITH_PRECISION =
      Set.of(
          "TIMESTAMP WITHOUT TIME ZONE",
          "TIMESTAMP WITH TIME ZONE",
          "TIME WITHOUT TIME ZONE",
          "TIME WITH TIME ZONE",
          "INTERVAL");

  private static final Set<String> STORED_AS_BYTES = Set.of("CHARACTER VARYING", "BIT VARYING");

  private static final Set<String> TEXTS = Set.of("TEXT", "CHARACTER VARYING");

  /**
   * Of a change without USING.
   *
   * @param from the type as the database words it; empty where it is not known
   * @param to the type as written
   */
  static TypeChange of(Optional<String> from, String to) {
    return from.map(words -> of(SqlType.of(words), SqlType.of(to))).orElse(UNKNOWN);
  }

  private static TypeChange of(SqlType before, SqlType after) {
    if (before.equals(after)) {
      return FREE;
    }
    if (before.array() || after.array()) {
      return REWRITE;
    }
    if (before.isTimestamp() && after.isTimestamp() && !before.is(after.name())) {
      return keepsFraction(before, after) ? FREE_IN_UTC : REWRITE;
    }
    if (isNumberOfObject(before, after)) {
      return INDEX;
    }
    boolean free = before.is(after.name()) ? isWider(before, after) : isStoredAlike(before, after);
    return free ? FREE : REWRITE;
  }

  private static boolean isWider(SqlType before, SqlType after) {
    if (STORED_AS_BYTES.contains(before.name())) {
      return after.isAsWideAs(before);
    }
    if (before.is("NUMERIC")) {
      return after.limit().isEmpty()
          || (before.limit().isPresent()
              && after.isAsWideAs(before)
              && before.scale() == after.scale());
    }
    return WITH_PRECISION.contains(before.name()) && keepsFraction(before, after);
  }

  /** Six digits are all there are. */
  private static boolean keepsFraction(SqlType before, SqlType after) {
    return after.limit().orElse(6) >= before.limit().orElse(6);
  }

  /** Stored alike, but sorted by other operators. */
  private static boolean isNumberOfObject(SqlType before, SqlType after) {
    return (before.is("INTEGER") && after.is("OID")) || (before.is("OID") && after.is("INTEGER"));
  }

  private static boolean isStoredAlike(SqlType before, SqlType after) {
    return (TEXTS.contains(before.name())
            && TEXTS.contains(after.name())
            && after.isAsWideAs(before))
        || (before.is("CIDR") && after.is("INET"));
  }
}
