package dev.refract.orm.execute;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the documents that rows come in: JSON of lists, texts, numbers and nulls. Numbers become
 * Long where they are whole, else Double.
 */
final class PackedRows {
  private final String text;
  private int at;

  private PackedRows(String text) {
    this.text = text;
  }

  static List<@Nullable Object> read(String text) {
    return text.equals("null") ? List.of() : new PackedRows(text).list();
  }

  private List<@Nullable Object> list() {
    List<@Nullable Object> values = new ArrayList<>();
    at++;
    while (next() != ']') {
      values.add(value());
      if (next() == ',') {
        at++;
      }
    }
    at++;
    return values;
  }

  private char next() {
    while (text.charAt(at) <= ' ') {
      at++;
    }
    return text.charAt(at);
  }

  private @Nullable Object value() {
    return switch (next()) {
      case '[' -> list();
      case '"' -> string();
      case 'n' -> nothing();
      default -> number();
    };
  }

  private @Nullable Object nothing() {
    at += "null".length();
    return null;
  }

  private Object number() {
    int from = at;
    boolean isWhole = true;
    for (char c = text.charAt(at); c != ',' && c != ']' && c > ' '; c = text.charAt(++at)) {
      isWhole &= c == '-' || (c >= '0' && c <= '9');
    }
    String number = text.substring(from, at);
    return isWhole ? (Object) Long.valueOf(number) : Double.valueOf(number);
  }

  private String string() {
    int from = ++at;
    while (text.charAt(at) != '"' && text.charAt(at) != '\\') {
      at++;
    }
    String plain = text.substring(from, at);
    return text.charAt(at++) == '"' ? plain : escaped(new StringBuilder(plain));
  }

  /** From behind the first backslash on. */
  private String escaped(StringBuilder value) {
    for (char c = '\\'; c != '"'; c = text.charAt(at++)) {
      value.append(c == '\\' ? escape() : c);
    }
    return value.toString();
  }

  private char escape() {
    char c = text.charAt(at++);
    return switch (c) {
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> {
        at += 4;
        yield (char) Integer.parseInt(text, at - 4, at, 16);
      }
      default -> c;
    };
  }
}
