package dev.refract.schema.diagnostic;

import java.util.Locale;
import java.util.Optional;

/** Finds the name that a person most likely meant. */
public final class NearestName {
  private NearestName() {}

  /**
   * The candidate that differs least from {@code written}, if it differs by no more than a third of
   * its letters; letters that differ in case count for nothing. Of equals it is the first by the
   * alphabet, so that the answer does not depend on the order of the candidates.
   */
  public static Optional<String> of(String written, Iterable<String> candidates) {
    String wanted = written.toLowerCase(Locale.ROOT);
    int best = wanted.length() / 3 + 1;
    String nearest = null;
    for (String candidate : candidates) {
      if (Math.abs(candidate.length() - wanted.length()) <= best) {
        int distance = distance(wanted, candidate.toLowerCase(Locale.ROOT));
        boolean tied = nearest != null && distance == best && candidate.compareTo(nearest) < 0;
        if (distance < best || tied) {
          best = distance;
          nearest = candidate;
        }
      }
    }
    return Optional.ofNullable(nearest);
  }

  /** Insertions, deletions, replacements and swaps of neighbours that turn one into the other. */
  private static int distance(String a, String b) {
    int[] beforePrevious = new int[b.length() + 1];
    int[] previous = new int[b.length() + 1];
    int[] current = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      current[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(replaced, Math.min(previous[j], current[j - 1]) + 1);
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        if (swapped) {
          current[j] = Math.min(current[j], beforePrevious[j - 2] + 1);
        }
      }
      int[] free = beforePrevious;
      beforePrevious = previous;
      previous = current;
      current = free;
    }
    return previous[b.length()];
  }
}
