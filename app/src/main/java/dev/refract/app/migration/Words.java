package dev.refract.app.migration;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Numbers and times in words. */
final class Words {
  private static final DateTimeFormatter EXACT =
      DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM).withLocale(Locale.UK);

  private Words() {}

  /** {@code 1 statement}, {@code 1,204 statements}. */
  static String count(long number, String noun) {
    return String.format(Locale.ROOT, "%,d %s%s", number, noun, number == 1 ? "" : "s");
  }

  /** {@code just now}, {@code 5 minutes ago}, {@code 3 days ago}. */
  static String ago(Instant time, Instant now) {
    Duration age = Duration.between(time, now);
    if (age.toMinutes() < 1) {
      return "just now";
    }
    if (age.toHours() < 1) {
      return count(age.toMinutes(), "minute") + " ago";
    }
    if (age.toDays() < 1) {
      return count(age.toHours(), "hour") + " ago";
    }
    if (age.toDays() < 60) {
      return count(age.toDays(), "day") + " ago";
    }
    return age.toDays() < 730
        ? count(age.toDays() / 30, "month") + " ago"
        : count(age.toDays() / 365, "year") + " ago";
  }

  static String exact(Instant time) {
    return EXACT.withZone(ZoneId.systemDefault()).format(time);
  }

  /** A section comment as a sentence: {@code RedefineTables} becomes {@code Redefine tables}. */
  static String heading(String camelCase) {
    String spaced = camelCase.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
    return spaced.isEmpty()
        ? spaced
        : spaced.substring(0, 1).toUpperCase(Locale.ROOT) + spaced.substring(1);
  }
}
