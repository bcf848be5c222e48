package dev.refract.orm.dialect.sqlite;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Times as text: {@code 2024-01-31T12:30:00.000+00:00}. A page of rows holds many of them, so the
 * usual forms are read and written digit by digit; a formatter takes ten times as long.
 */
final class Times {
  private static final DateTimeFormatter WRITTEN =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'+00:00'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);
  private static final long SECONDS_OF_A_DAY = 86_400;
  private static final int SECONDS = "2024-01-31T12:30:00".length();

  /** Date, time and zone, of which any may be missing. */
  private static final Pattern READ =
      Pattern.compile(
          "(?:(?<date>[+-]?\\d{4,6}-\\d{2}-\\d{2}))?[T ]?"
              + "(?:(?<time>\\d{2}:\\d{2}:\\d{2}(?:\\.\\d+)?)(?<zone>Z|[+-]\\d{2}(?::?\\d{2})?)?)?");

  private Times() {}

  static String write(Instant time) {
    LocalDateTime parts = LocalDateTime.ofEpochSecond(time.getEpochSecond(), 0, ZoneOffset.UTC);
    if (parts.getYear() < 0 || parts.getYear() > 9999) {
      return WRITTEN.format(time);
    }
    char[] text = "0000-00-00T00:00:00.000+00:00".toCharArray();
    put(text, 3, parts.getYear());
    put(text, 6, parts.getMonthValue());
    put(text, 9, parts.getDayOfMonth());
    put(text, 12, parts.getHour());
    put(text, 15, parts.getMinute());
    put(text, 18, parts.getSecond());
    put(text, 22, time.getNano() / 1_000_000);
    return String.valueOf(text);
  }

  /** Writes a number over zeros, from its last digit on. */
  private static void put(char[] text, int last, int number) {
    int rest = number;
    for (int at = last; rest > 0; at--) {
      text[at] = (char) ('0' + rest % 10);
      rest /= 10;
    }
  }

  static boolean isTime(String text) {
    return !text.isEmpty() && READ.matcher(text).matches();
  }

  /** Reads what {@link #write} makes and what SQLite's own functions make; UTC without a zone. */
  static Instant read(String text) {
    return isUsual(text) ? usual(text) : any(text);
  }

  /** Whether it is date and time with full seconds or milliseconds, in UTC. */
  private static boolean isUsual(String text) {
    return switch (text.length()) {
          case 19 -> true;
          case 20 -> text.charAt(SECONDS) == 'Z';
          case 24 -> text.charAt(SECONDS) == '.' && text.charAt(23) == 'Z';
          case 25 -> text.endsWith("+00:00");
          case 29 -> text.charAt(SECONDS) == '.' && text.endsWith("+00:00");
          default -> false;
        }
        && text.charAt(4) == '-'
        && text.charAt(7) == '-'
        && (text.charAt(10) == 'T' || text.charAt(10) == ' ')
        && text.charAt(13) == ':'
        && text.charAt(16) == ':';
  }

  private static Instant usual(String text) {
    boolean hasMillis = text.length() > SECONDS && text.charAt(SECONDS) == '.';
    int millis = hasMillis ? number(text, SECONDS + 1, SECONDS + 4) : 0;
    long day =
        LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10)).toEpochDay();
    return Instant.ofEpochSecond(
        day * SECONDS_OF_A_DAY
            + LocalTime.of(number(text, 11, 13), number(text, 14, 16), number(text, 17, 19))
                .toSecondOfDay(),
        millis * 1_000_000L);
  }

  private static int number(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        throw new DateTimeException("not a time: " + text);
      }
      number = number * 10 + digit;
    }
    return number;
  }

  private static Instant any(String text) {
    Matcher parts = READ.matcher(text);
    if (text.isEmpty() || !parts.matches()) {
      throw new DateTimeException("not a time: " + text);
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
