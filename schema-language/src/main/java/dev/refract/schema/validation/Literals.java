package dev.refract.schema.validation;

import java.math.BigDecimal;

/** Reads texts that stand for values of other types. */
final class Literals {
  private Literals() {}

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
