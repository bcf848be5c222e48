package dev.refract.migrate.diff;

import dev.refract.migrate.database.ColumnType.Known;
import java.util.Map;
import java.util.Set;

/**
 * Which types PostgreSQL turns into which when a column changes its type, as the reference knows
 * it: a column of two other types is dropped and made anew.
 */
final class PostgresCasts {
  private static final Set<String> NUMBERS =
      Set.of("SMALLINT", "INTEGER", "BIGINT", "DECIMAL", "REAL", "DOUBLE PRECISION");
  private static final Set<String> TEXTS = Set.of("VARCHAR", "CHAR", "TEXT");
  private static final Set<String> BITS = Set.of("BIT", "VARBIT");
  private static final Set<String> ANYTHING = Set.of("MONEY", "CITEXT");

  private static final Map<String, Set<String>> OTHERS =
      Map.ofEntries(
          Map.entry("OID", Set.of("INTEGER", "BIGINT", "VARCHAR", "TEXT")),
          Map.entry("INET", Set.of("CITEXT", "VARCHAR", "TEXT")),
          Map.entry("TEXT", Set.of("CITEXT")),
          Map.entry("TIMESTAMP", Set.of("TIMESTAMP", "TIMESTAMPTZ", "DATE", "TIME", "TIMETZ")),
          Map.entry("TIMESTAMPTZ", Set.of("TIMESTAMP", "TIMESTAMPTZ", "DATE", "TIME", "TIMETZ")),
          Map.entry("DATE", Set.of("TIMESTAMP", "TIMESTAMPTZ")),
          Map.entry("TIME", Set.of("TIMETZ")),
          Map.entry("TIMETZ", Set.of("TIME", "TIMETZ")),
          Map.entry("JSON", Set.of("JSONB")),
          Map.entry("JSONB", Set.of("JSON")));

  /** How long a text must be at least to hold a value. */
  private static final Map<String, Integer> LENGTHS =
      Map.of(
          "BYTEA",
          3,
          "TIMESTAMP",
          23,
          "TIMESTAMPTZ",
          28,
          "DATE",
          28,
          "TIME",
          14,
          "TIMETZ",
          19,
          "UUID",
          32);

  private PostgresCasts() {}

  static boolean exists(Known from, Known to) {
    if (takesAnything(from)) {
      return true;
    }
    if (OTHERS.containsKey(from.name()) && OTHERS.get(from.name()).contains(to.name())) {
      return true;
    }
    if (BITS.contains(from.name()) && BITS.contains(to.name())) {
      return to.name().equals("VARBIT")
          ? bits(to) >= bits(from)
          : from.name().equals("VARBIT") && bits(to) <= bits(from);
    }
    if (from.name().equals("TIME") && to.name().equals("TIME")) {
      return to.arguments().isEmpty();
    }
    if (NUMBERS.contains(from.name())) {
      return NUMBERS.contains(to.name()) || TEXTS.contains(to.name());
    }
    boolean bareText = Set.of("OID", "INET").contains(from.name());
    return TEXTS.contains(to.name()) && !bareText && length(to) >= neededLength(from, to);
  }

  /** Whether the reference believes that the type turns into any other one. */
  static boolean takesAnything(Known from) {
    return ANYTHING.contains(from.name());
  }

  private static int neededLength(Known from, Known to) {
    return switch (from.name()) {
      case "BOOLEAN" -> to.name().equals("CHAR") ? 4 : 1;
      case "BIT" -> isBareChar(to) ? Integer.MAX_VALUE : bits(from);
      default -> LENGTHS.getOrDefault(from.name(), 1);
    };
  }

  private static boolean isBareChar(Known type) {
    return type.name().equals("CHAR") && type.arguments().isEmpty();
  }

  private static int bits(Known type) {
    if (!type.arguments().isEmpty()) {
      return type.arguments().getFirst();
    }
    return type.name().equals("BIT") ? 1 : Integer.MAX_VALUE;
  }

  private static int length(Known text) {
    if (!text.arguments().isEmpty()) {
      return text.arguments().getFirst();
    }
    return text.name().equals("CHAR") ? 1 : Integer.MAX_VALUE;
  }
}
