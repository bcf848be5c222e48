package dev.refract.migrate.review;

import java.util.Locale;
import java.util.OptionalLong;

/**
 * A read-only counting query and its answer.
 *
 * @param count empty when it could not be asked: no database, or it took too long
 */
public record Probe(String sql, OptionalLong count) {

  /** Whether the count is known to be zero, so that there is nothing to find. */
  public boolean isZero() {
    return count.isPresent() && count.getAsLong() == 0;
  }

  /** {@code 1,204 rows}, or {@code rows} with the condition that nobody has counted. */
  String of(String singular, String plural) {
    if (count.isEmpty()) {
      return "an unknown number of " + plural;
    }
    long number = count.getAsLong();
    return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? singular : plural);
  }
}
