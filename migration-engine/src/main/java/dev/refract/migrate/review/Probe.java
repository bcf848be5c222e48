package dev.refract.migrate.review;

import java.util.Locale;
import java.util.OptionalLong;

/**
 * A read-only counting query and its answer.
 *
 * @param count empty when it could not be asked: no database, or it took too long
 * @param exact whether it was counted; else it is the estimate of the database's statistics
 */
public record Probe(String sql, OptionalLong count, boolean exact) {

  /** Whether the count is known to be zero, so that there is nothing to find. */
  public boolean isZero() {
    return exact && count.isPresent() && count.getAsLong() == 0;
  }

  public boolean isKnown() {
    return count.isPresent();
  }

  /** {@code 1,204 rows}; {@code about 12,000,000 rows} where that is an estimate. */
  public String of(String singular, String plural) {
    if (count.isEmpty()) {
      return "an unknown number of " + plural;
    }
    long number = count.getAsLong();
    return String.format(
        Locale.ROOT, "%s%,d %s", exact ? "" : "about ", number, number == 1 ? singular : plural);
  }

  /** {@code 1,204 rows}. */
  public String rows() {
    return of("row", "rows");
  }

  /** {@code 1,204 values}. */
  public String values() {
    return of("value", "values");
  }
}
