package dev.refract.schema.model;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Points in time as schemas write them (RFC 3339). That is more than {@link OffsetDateTime#parse}
 * takes: a blank in place of the T, small letters, any number of digits of a second, leap seconds,
 * offsets of up to a day.
 */
public final class TimestampText {
  private static final Pattern FORM =
      Pattern.compile(
          "(\\d{4})-(\\d\\d)-(\\d\\d)[Tt ](\\d\\d):(\\d\\d):(\\d\\d)(?:\\.(\\d+))?"
              + "(?:[Zz]|([+-])(\\d\\d):(\\d\\d))");
  private static final int NANOSECOND_DIGITS = 9;
  private static final int FARTHEST_HOURS = 18;

  private TimestampText() {}

  /** The point in time, if the text is one; digits beyond nanoseconds are left out. */
  public static Optional<OffsetDateTime> read(String text) {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches() || number(parts, 6) > 60) {
      return Optional.empty();
    }
    try {
      LocalDateTime local =
          LocalDateTime.of(
              number(parts, 1),
              number(parts, 2),
              number(parts, 3),
              number(parts, 4),
              number(parts, 5),
              Math.min(59, number(parts, 6)),
              nanoseconds(parts.group(7)));
      return offset(parts, local);
    } catch (DateTimeException noSuchMoment) {
      return Optional.empty();
    }
  }

  private static Optional<OffsetDateTime> offset(Matcher parts, LocalDateTime local) {
    if (parts.group(8) == null) {
      return Optional.of(local.atOffset(ZoneOffset.UTC));
    }
    int hours = number(parts, 9);
    int minutes = number(parts, 10);
    if (hours > 23 || minutes > 59) {
      return Optional.empty();
    }
    int total = (parts.group(8).equals("-") ? -1 : 1) * (hours * 60 + minutes);
    // no place on earth is so far away, and no offset of Java's either
    return Optional.of(
        hours < FARTHEST_HOURS
            ? local.atOffset(ZoneOffset.ofTotalSeconds(total * 60))
            : local.minusMinutes(total).atOffset(ZoneOffset.UTC));
  }

  private static int nanoseconds(@Nullable String digits) {
    if (digits == null) {
      return 0;
    }
    String nine = (digits + "0".repeat(NANOSECOND_DIGITS)).substring(0, NANOSECOND_DIGITS);
    return Integer.parseInt(nine);
  }

  private static int number(Matcher parts, int group) {
    return Integer.parseInt(parts.group(group));
  }
}
