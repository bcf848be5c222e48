package dev.refract.orm.dialect.sqlite;

import org.jspecify.annotations.Nullable;

/**
 * Reads the texts that {@code json_array} makes of rows, one after the other: nulls, numbers and
 * texts, without any space between them. Reading one text takes a third of the time of reading five
 * columns, because each costs two calls into native code.
 */
public final class PackedRows {
  /** So many characters make a number that fits into an Integer always. */
  private static final int FEW_DIGITS = 9;

  private final String text;
  private int at;

  public PackedRows(String text) {
    this.text = text;
  }

  /** Whether there is another row. */
  public boolean hasNext() {
    return at < text.length();
  }

  /** Goes to the first value of the next row, behind its opening bracket. */
  void begin() {
    at++;
  }

  /** The next value as the driver would give it: null, Integer, Long, Double or String. */
  @Nullable Object next() {
    Object value =
        switch (text.charAt(at)) {
          case '"' -> text();
          case 'n' -> nothing();
          case '{', '[' -> document();
          default -> number();
        };
    // the comma, or the closing bracket
    at++;
    return value;
  }

  private @Nullable Object nothing() {
    at += "null".length();
    return null;
  }

  private String text() {
    int from = at + 1;
    int quote = text.indexOf('"', from);
    int escape = text.indexOf('\\', from, quote);
    if (escape < 0) {
      at = quote + 1;
      return text.substring(from, quote);
    }
    return escaped(from, escape);
  }

  private String escaped(int start, int firstEscape) {
    StringBuilder value = new StringBuilder(64);
    int from = start;
    int next = firstEscape;
    while (text.charAt(next) == '\\') {
      value.append(text, from, next);
      from = next + 2;
      switch (text.charAt(next + 1)) {
        case 'b' -> value.append('\b');
        case 'f' -> value.append('\f');
        case 'n' -> value.append('\n');
        case 'r' -> value.append('\r');
        case 't' -> value.append('\t');
        case 'u' -> {
          value.append((char) Integer.parseInt(text, from, from + 4, 16));
          from += 4;
        }
        default -> value.append(text.charAt(next + 1));
      }
      next = special(from);
    }
    at = next + 1;
    return value.append(text, from, next).toString();
  }

  /** The place of the next quote or backslash. */
  private int special(int from) {
    int place = from;
    while (text.charAt(place) != '"' && text.charAt(place) != '\\') {
      place++;
    }
    return place;
  }

  /** A document of a view or a computed column, which is not packed as a text. */
  private String document() {
    int from = at;
    int depth = 0;
    do {
      switch (text.charAt(at)) {
        case '{', '[' -> depth++;
        case '}', ']' -> depth--;
        case '"' -> skipText();
        default -> {
          // part of a number or a word
        }
      }
      at++;
    } while (depth > 0);
    return text.substring(from, at);
  }

  /** To the quote that closes it. */
  private void skipText() {
    at = special(at + 1);
    while (text.charAt(at) == '\\') {
      at = special(at + 2);
    }
  }

  private Number number() {
    int from = at;
    boolean isNegative = text.charAt(at) == '-';
    if (isNegative) {
      at++;
    }
    long whole = 0;
    char digit = text.charAt(at);
    while (digit >= '0' && digit <= '9') {
      // the smallest number overflows here, and comes out right when its sign is turned
      whole = whole * 10 + (digit - '0');
      digit = text.charAt(++at);
    }
    if (digit == ',' || digit == ']') {
      long number = isNegative ? -whole : whole;
      return at - from <= FEW_DIGITS ? (Number) (int) number : (Number) number;
    }
    while (text.charAt(at) != ',' && text.charAt(at) != ']') {
      at++;
    }
    return Double.valueOf(text.substring(from, at));
  }
}
