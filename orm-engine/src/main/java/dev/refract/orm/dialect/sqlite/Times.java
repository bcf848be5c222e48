package dev.refract.orm.dialect.sqlite;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times as text. */
final class Times {
  private static final DateTimeFormatter WRITTEN =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'+00:00'").withZone(ZoneOffset.UTC);

  /** Date, time and zone, of which any may be missing. */
  private static final Pattern READ =
      Pattern.compile(
          "(?:(?<date>[+-]?\\d{4,6}-\\d{2}-\\d{2}))?[T ]?"
              + "(?:(?<time>\\d{2}:\\d{2}:\\d{2}(?:\\.\\d+)?)(?<zone>Z|[+-]\\d{2}(?::?\\d{2})?)?)?");

  private Times() {}

  static String write(Instant time) {
    return WRITTEN.format(time);
  }

  static boolean isTime(String text) {
    return !text.isEmpty() && READ.matcher(text).matches();
  }

  /** Reads what {@link #write} makes and what SQLite's own functions make; UTC without a zone. */
  static Instant read(String text) {
    Matcher parts = READ.matcher(text);
    if (text.isEmpty() || !parts.matches()) {
      throw new java.time.DateTimeException("not a time: " + text);
    }
    String date = parts.group("date");
    String time = parts.group("time");
    String zone = parts.group("zone");
    return OffsetDateTime.of(
            date == null ? LocalDate.EPOCH : LocalDate.parse(date),
            time == null ? LocalTime.MIDNIGHT : LocalTime.parse(time),
            zone == null ? ZoneOffset.UTC : ZoneOffset.of(zone))
        .toInstant();
  }
}
