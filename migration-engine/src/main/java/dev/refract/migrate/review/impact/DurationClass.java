package dev.refract.migrate.review.impact;

/**
 * About how long a statement takes once it has its locks. A guess from the size of the tables, at
 * the speeds of an ordinary disk: 200 MB a second to read, 50 to build an index, 25 to rewrite.
 */
public enum DurationClass {
  /** Only the catalogue changes, or the table is tiny. */
  INSTANT("at once"),
  /** Less than a second. */
  SHORT("less than a second"),
  SECONDS("seconds"),
  MINUTES("minutes"),
  HOURS("hours");

  private static final long MEGABYTE = 1_000_000;

  private final String words;

  DurationClass(String words) {
    this.words = words;
  }

  /** As in {@code takes minutes}. */
  public String words() {
    return words;
  }

  /** How long a work over so many bytes may take. */
  public static DurationClass of(Work work, long bytes) {
    double seconds = bytes / (double) (speed(work) * MEGABYTE);
    if (seconds < 0.05) {
      return INSTANT;
    }
    if (seconds < 1) {
      return SHORT;
    }
    if (seconds < 60) {
      return SECONDS;
    }
    return seconds < 3600 ? MINUTES : HOURS;
  }

  private static long speed(Work work) {
    return switch (work) {
      case SOME_ROWS, SCAN -> 200;
      case FOREIGN_KEY_CHECK -> 100;
      case INDEX_BUILD -> 50;
      case ALL_ROWS, REWRITE -> 25;
    };
  }
}
