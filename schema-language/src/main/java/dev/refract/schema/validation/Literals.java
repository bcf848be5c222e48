package dev.refract.schema.validation;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads texts that stand for values of other types. */
final class Literals {
  private static final Pattern TIMESTAMP =
      Pattern.compile(
          "(\\d{4})-(\\d\\d)-(\\d\\d)[Tt ](\\d\\d):(\\d\\d):(\\d\\d)(?:\\.\\d+)?"
              + "(?:[Zz]|[+-](\\d\\d):(\\d\\d))");

  private Literals() {}

  /** RFC 3339. */
  static boolean isTimestamp(String text) {
    Matcher parts = TIMESTAMP.matcher(text);
    if (!parts.matches()) {
      return false;
    }
    try {
      LocalDate.of(number(parts, 1), number(parts, 2), number(parts, 3));
    } catch (DateTimeException noSuchDay) {
      return false;
    }
    boolean offset = parts.group(7) == null || (number(parts, 7) <= 23 && number(parts, 8) <= 59);
    return number(parts, 4) <= 23 && number(parts, 5) <= 59 && number(parts, 6) <= 60 && offset;
  }

  private static int number(Matcher parts, int group) {
    return Integer.parseInt(parts.group(group));
  }

  /** The standard alphabet with padding, no bits left over. */
  static boolean isBase64(String text) {
    if (text.length() % 4 != 0) {
      return false;
    }
    int length = text.length();
    int padding = text.endsWith("==") ? 2 : text.endsWith("=") ? 1 : 0;
    int last = 0;
    for (int i = 0; i < length - padding; i++) {
      last = sextet(text.charAt(i));
      if (last < 0) {
        return false;
      }
    }
    int unused = padding == 2 ? 0b1111 : padding == 1 ? 0b11 : 0;
    return (last & unused) == 0;
  }

  private static int sextet(char c) {
    if (c >= 'A' && c <= 'Z') {
      return c - 'A';
    }
    if (c >= 'a' && c <= 'z') {
      return c - 'a' + 26;
    }
    if (c >= '0' && c <= '9') {
      return c - '0' + 52;
    }
    return c == '+' ? 62 : c == '/' ? 63 : -1;
  }

  static boolean isDecimal(String text) {
    try {
      new BigDecimal(text);
      return true;
    } catch (NumberFormatException notANumber) {
      return false;
    }
  }

  static boolean isJson(String text) {
    return new JsonReader(text).readsAll();
  }
}
