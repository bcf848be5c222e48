package dev.refract.app.shell;

import java.util.Locale;
import java.util.OptionalInt;

/**
 * How well a query fits a name: its letters must come in order; starts of words, runs and early
 * places count more.
 */
final class FuzzyScore {
  private static final int WORD_START = 12;
  private static final int RUN = 8;
  private static final int EXACT_PREFIX = 30;
  private static final int LONGEST_LATENESS = 20;

  private FuzzyScore() {}

  /** Greater is better; empty when it does not fit. An empty query fits everything with 0. */
  static OptionalInt of(String query, String name) {
    String asked = query.strip().toLowerCase(Locale.ROOT);
    if (asked.isEmpty()) {
      return OptionalInt.of(0);
    }
    String lower = name.toLowerCase(Locale.ROOT);
    int score = lower.startsWith(asked) ? EXACT_PREFIX : 0;
    int at = -1;
    for (int i = 0; i < asked.length(); i++) {
      char wanted = asked.charAt(i);
      if (wanted == ' ') {
        continue;
      }
      int found = bestNext(lower, name, wanted, at);
      if (found < 0) {
        return OptionalInt.empty();
      }
      score += found == at + 1 && at >= 0 ? RUN : 0;
      score += isWordStart(name, found) ? WORD_START : 0;
      score -= i == 0 ? Math.min(found, LONGEST_LATENESS) : 0;
      at = found;
    }
    return OptionalInt.of(score - name.length() / 8);
  }

  /** The neighbour if it fits, else the next start of a word, else the next place. */
  private static int bestNext(String lower, String name, char wanted, int after) {
    int next = lower.indexOf(wanted, after + 1);
    if (next < 0 || next == after + 1) {
      return next;
    }
    for (int at = next; at >= 0; at = lower.indexOf(wanted, at + 1)) {
      if (isWordStart(name, at)) {
        return at;
      }
    }
    return next;
  }

  private static boolean isWordStart(String name, int at) {
    if (at == 0) {
      return true;
    }
    char before = name.charAt(at - 1);
    return !Character.isLetterOrDigit(before)
        || (Character.isLowerCase(before) && Character.isUpperCase(name.charAt(at)));
  }
}
