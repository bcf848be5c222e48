package dev.refract.migrate.review.impact;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Whether a condition that holds for all rows says that a column is not NULL. */
public final class NotNullProof {
  private static final String IS_NOT_NULL = " is not null";

  private NotNullProof() {}

  /** Understands {@code c IS NOT NULL} alone and joined with AND; nothing else proves anything. */
  public static boolean proves(String condition, String column) {
    return parts(condition).stream().anyMatch(part -> part.equalsIgnoreCase(column + IS_NOT_NULL));
  }

  /** The columns of a condition that says of each that it is not NULL, and nothing else. */
  static List<String> columnsOfAll(String condition) {
    List<String> parts = parts(condition);
    boolean nothingElse =
        parts.stream().allMatch(part -> part.toLowerCase(Locale.ROOT).endsWith(IS_NOT_NULL));
    return nothingElse
        ? parts.stream()
            .map(part -> part.substring(0, part.length() - IS_NOT_NULL.length()))
            .toList()
        : List.of();
  }

  /** What is joined with AND; none where something is joined with OR. */
  private static List<String> parts(String condition) {
    String plain =
        condition
            .replaceFirst("(?i)^\\s*check\\b", "")
            .replaceAll("[()\"]", " ")
            .replaceAll("\\s+", " ")
            .strip();
    return plain.toUpperCase(Locale.ROOT).contains(" OR ")
        ? List.of()
        : Arrays.stream(plain.split("(?i) AND ", -1)).map(String::strip).toList();
  }
}
