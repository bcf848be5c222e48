package dev.refract.migrate.review.impact;

import java.util.Arrays;
import java.util.Locale;

/** Whether a condition that holds for all rows says that a column is not NULL. */
public final class NotNullProof {
  private NotNullProof() {}

  /** Understands {@code c IS NOT NULL} alone and joined with AND; nothing else proves anything. */
  public static boolean proves(String condition, String column) {
    String plain =
        condition
            .replaceFirst("(?i)^\\s*check\\b", "")
            .replaceAll("[()\"]", " ")
            .replaceAll("\\s+", " ")
            .strip();
    String wanted = column + " is not null";
    return !plain.toUpperCase(Locale.ROOT).contains(" OR ")
        && Arrays.stream(plain.split("(?i) AND ", -1))
            .anyMatch(part -> part.strip().equalsIgnoreCase(wanted));
  }
}
