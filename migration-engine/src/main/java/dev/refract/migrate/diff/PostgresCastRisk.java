package dev.refract.migrate.diff;

import dev.refract.migrate.database.ColumnType.Known;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which of the casts that {@link PostgresCasts} knows keep every value, as the reference sees it:
 * it measures types, not rows.
 */
final class PostgresCastRisk {
  private static final int UNLIMITED = Integer.MAX_VALUE;
  private static final Set<String> TEXTS = Set.of("VARCHAR", "CHAR", "TEXT");

  /** How many digits before the point a number may have. */
  private static final Map<String, Integer> DIGITS =
      Map.of("SMALLINT", 3, "INTEGER", 10, "BIGINT", 19);

  /** Numbers by size: each fits into those after it. */
  private static final List<String> BY_SIZE =
      List.of("SMALLINT", "INTEGER", "BIGINT", "REAL", "DOUBLE PRECISION");

  private PostgresCastRisk() {}

  static boolean isSafe(Known from, Known to) {
    return switch (from.name()) {
      case "MONEY", "CITEXT" -> Set.of("VARCHAR", "TEXT", "CITEXT").contains(to.name());
      case "SMALLINT", "INTEGER", "BIGINT", "REAL", "DOUBLE PRECISION", "DECIMAL" ->
          TEXTS.contains(to.name()) ? fitsIntoText(from, to) : fitsIntoNumber(from, to);
      case "VARBIT" ->
          !to.name().equals("BIT") && (to.name().equals("VARBIT") || fitsIntoText(from, to));
      default -> !TEXTS.contains(to.name()) || fitsIntoText(from, to);
    };
  }

  private static boolean fitsIntoNumber(Known from, Known to) {
    if (to.name().equals("DECIMAL")) {
      return fitsIntoDecimal(from, to);
    }
    if (from.name().equals("DECIMAL")) {
      return DIGITS.containsKey(to.name())
          && !from.arguments().isEmpty()
          && from.arguments().get(1) == 0
          && from.arguments().getFirst() < DIGITS.get(to.name());
    }
    return BY_SIZE.indexOf(from.name()) < BY_SIZE.indexOf(to.name());
  }

  private static boolean fitsIntoDecimal(Known from, Known to) {
    @Nullable Integer digits = DIGITS.get(from.name());
    if (to.arguments().isEmpty()) {
      return digits != null || from.name().equals("DECIMAL");
    }
    int room = to.arguments().getFirst() - to.arguments().get(1);
    if (digits != null) {
      return room >= digits;
    }
    return from.name().equals("DECIMAL")
        && !from.arguments().isEmpty()
        && room >= from.arguments().getFirst() - from.arguments().get(1)
        && to.arguments().get(1) >= from.arguments().get(1);
  }

  private static boolean fitsIntoText(Known from, Known to) {
    int room =
        to.arguments().isEmpty()
            ? to.name().equals("CHAR") ? 1 : UNLIMITED
            : to.arguments().getFirst();
    return room >= lengthInText(from, to);
  }

  private static int lengthInText(Known from, Known to) {
    boolean bare = from.arguments().isEmpty();
    return switch (from.name()) {
      case "SMALLINT" -> 4;
      case "INTEGER" -> 11;
      case "BIGINT" -> 20;
      case "REAL" -> 47;
      case "DOUBLE PRECISION" -> 317;
      case "DECIMAL" ->
          bare ? UNLIMITED : from.arguments().getFirst() + (from.arguments().get(1) == 0 ? 1 : 2);
      case "BOOLEAN" -> to.name().equals("CHAR") ? 5 : 1;
      case "VARCHAR", "VARBIT" -> bare ? UNLIMITED : from.arguments().getFirst();
      case "CHAR" -> bare ? 1 : from.arguments().getFirst();
      case "TEXT", "BYTEA", "XML", "JSON", "JSONB" -> UNLIMITED;
      default -> 1;
    };
  }
}
