package dev.refract.orm.dialect.postgres;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;

/**
 * Times as PostgreSQL writes them: {@code 2001-02-03 04:05:06.789+00}, of which date, time and zone
 * may be missing; UTC without a zone.
 */
final class Times {
  private static final String BEFORE_CHRIST = " BC";

  private final String text;
  private int at;

  private Times(String text) {
    this.text = text;
  }

  static Instant read(String text) {
    boolean early = text.endsWith(BEFORE_CHRIST);
    Times rest =
        new Times(early ? text.substring(0, text.length() - BEFORE_CHRIST.length()) : text);
    LocalDate date = rest.isTimeNext() ? LocalDate.EPOCH : rest.date(early);
    LocalTime time = rest.at < rest.text.length() ? rest.time() : LocalTime.MIDNIGHT;
    return date.atTime(time).toInstant(rest.zone());
  }

  private boolean isTimeNext() {
    return text.length() > 2 && text.charAt(2) == ':';
  }

  private LocalDate date(boolean early) {
    int year = number();
    at++;
    int month = number();
    at++;
    int day = number();
    // a space before the time
    at++;
    return LocalDate.of(early ? 1 - year : year, month, day);
  }

  private LocalTime time() {
    int hour = number();
    at++;
    int minute = number();
    at++;
    int second = number();
    int nanos = 0;
    if (at < text.length() && text.charAt(at) == '.') {
      int from = ++at;
      nanos = number();
      for (int digits = at - from; digits < 9; digits++) {
        nanos *= 10;
      }
    }
    return LocalTime.of(hour, minute, second, nanos);
  }

  private ZoneOffset zone() {
    if (at >= text.length()) {
      return ZoneOffset.UTC;
    }
    int sign = text.charAt(at) == '-' ? -1 : 1;
    int[] parts = new int[3];
    for (int i = 0; i < parts.length && at < text.length(); i++) {
      at++;
      parts[i] = sign * number();
    }
    return ZoneOffset.ofHoursMinutesSeconds(parts[0], parts[1], parts[2]);
  }

  private int number() {
    int from = at;
    int number = 0;
    while (at < text.length() && Character.isDigit(text.charAt(at))) {
      number = number * 10 + (text.charAt(at) - '0');
      at++;
    }
    if (at == from) {
      throw new DateTimeException("not a time: " + text);
    }
    return number;
  }
}
