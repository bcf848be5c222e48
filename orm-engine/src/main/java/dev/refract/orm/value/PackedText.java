package dev.refract.orm.value;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads values that a database has packed into a text, as JSON of lists, texts, numbers and nulls:
 * rows one after the other, or lists in lists. To read one text takes a third of the time of
 * reading the columns of a row from a driver that calls native code for each of them.
 */
public final class PackedText {
  /** So many characters make a number that fits into an Integer always. */
  private static final int FEW_DIGITS = 9;

  private final String text;
  private int at;

  public PackedText(String text) {
    this.text = text;
  }

  /** What a list holds: lists, and what {@link #next} gives; nothing for null. */
  public static List<@Nullable Object> list(String text) {
    return text.equals("null") ? List.of() : new PackedText(text).list();
  }

  /** Whether there is another row. */
  public boolean hasNext() {
    return at < text.length();
  }

  /** Goes to the first value of the next row, behind its opening bracket. */
  public void begin() {
    at++;
  }

  /**
   * The next value of a row, which holds no space: null, Integer, Long, Double or String, and the
   * text of a document.
   */
  public @Nullable Object next() {
    char first = text.charAt(at);
    Object value = first == '{' || first == '[' ? document() : scalar(first);
    // the comma, or the closing bracket
    at++;
    return value;
  }

  private @Nullable Object scalar(char first) {
    return switch (first) {
      case '"' -> text();
      case 'n' -> nothing();
      default -> number();
    };
  }

  private List<@Nullable Object> list() {
    List<@Nullable Object> values = new ArrayList<>();
    at++;
    for (char first = visible(); first != ']'; first = visible()) {
      values.add(first == '[' ? list() : scalar(first));
      if (visible() == ',') {
        at++;
      }
    }
    at++;
    return values;
  }

  /** Goes to the next character that is no space. */
  private char visible() {
    while (text.charAt(at) <= ' ') {
      at++;
    }
    return text.charAt(at);
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
