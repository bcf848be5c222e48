package dev.refract.benchmarks.peers.jdbc;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * Times as texts of fixed width, {@code 2023-01-01T10:20:30.123+00:00}, read and written without
 * the formatters of {@code java.time}, which take several times as long.
 */
final class Times {
  private static final long SECONDS_PER_DAY = 86_400;
  private static final int DAYS_PER_ERA = 146_097;
  private static final int DAYS_BEFORE_1970 = 719_468;

  private Times() {}

  static Instant read(String text) {
    long days = days(two(text, 0) * 100 + two(text, 2), two(text, 5), two(text, 8));
    long seconds =
        days * SECONDS_PER_DAY + two(text, 11) * 3600L + two(text, 14) * 60L + two(text, 17);
    return Instant.ofEpochMilli(seconds * 1000 + digit(text, 20) * 100L + two(text, 21));
  }

  /** Howard Hinnant's {@code days_from_civil}. */
  private static long days(int year, int month, int day) {
    int shifted = month <= 2 ? year - 1 : year;
    int era = shifted / 400;
    int yearOfEra = shifted - era * 400;
    int dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    return (long) era * DAYS_PER_ERA + dayOfEra - DAYS_BEFORE_1970;
  }

  private static int two(String text, int at) {
    return digit(text, at) * 10 + digit(text, at + 1);
  }

  private static int digit(String text, int at) {
    return text.charAt(at) - '0';
  }

  static String now() {
    long millis = System.currentTimeMillis();
    LocalDateTime time = LocalDateTime.ofEpochSecond(millis / 1000, 0, ZoneOffset.UTC);
    StringBuilder text = new StringBuilder(29).append(time.getYear()).append('-');
    appendTwo(text, time.getMonthValue()).append('-');
    appendTwo(text, time.getDayOfMonth()).append('T');
    appendTwo(text, time.getHour()).append(':');
    appendTwo(text, time.getMinute()).append(':');
    appendTwo(text, time.getSecond()).append('.').append(millis % 1000 / 100);
    return appendTwo(text, (int) (millis % 100)).append("+00:00").toString();
  }

  private static StringBuilder appendTwo(StringBuilder text, int value) {
    return text.append((char) ('0' + value / 10)).append((char) ('0' + value % 10));
  }
}
