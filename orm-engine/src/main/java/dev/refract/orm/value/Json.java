package dev.refract.orm.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A JSON document as its text, in which it is stored. */
public record Json(String text) {

  /**
   * The document of plain values: maps, lists, texts, numbers, booleans, null. Written as
   * JavaScript writes it, so that equal documents of both worlds are stored as equal texts.
   */
  public static Json of(@Nullable Object value) {
    StringBuilder out = new StringBuilder();
    write(value, out);
    return new Json(out.toString());
  }

  private static void write(@Nullable Object value, StringBuilder out) {
    switch (value) {
      case null -> out.append("null");
      case Map<?, ?> map -> writeObject(map, out);
      case List<?> list -> writeArray(list, out);
      case Boolean truth -> out.append(truth);
      case Double number -> out.append(number(number));
      case Float number -> out.append(number(number.doubleValue()));
      case Integer number -> out.append(number);
      case Long number -> out.append(number);
      case BigInteger number -> out.append(number(number.doubleValue()));
      case Json json -> out.append(json.text);
      case JsonNull _ -> out.append("null");
      case BigDecimal number -> quote(number.toPlainString(), out);
      default -> quote(value.toString(), out);
    }
  }

  private static void writeObject(Map<?, ?> map, StringBuilder out) {
    out.append('{');
    Iterator<? extends Map.Entry<?, ?>> entries = map.entrySet().iterator();
    while (entries.hasNext()) {
      Map.Entry<?, ?> entry = entries.next();
      quote(String.valueOf(entry.getKey()), out);
      out.append(':');
      write(entry.getValue(), out);
      out.append(entries.hasNext() ? "," : "");
    }
    out.append('}');
  }

  private static void writeArray(List<?> list, StringBuilder out) {
    out.append('[');
    Iterator<?> elements = list.iterator();
    while (elements.hasNext()) {
      write(elements.next(), out);
      out.append(elements.hasNext() ? "," : "");
    }
    out.append(']');
  }

  /** The shortest digits that mean the number, with an exponent only far from 1. */
  static String number(double number) {
    if (Double.isNaN(number) || Double.isInfinite(number)) {
      return "null";
    }
    BigDecimal digits = new BigDecimal(Double.toString(number)).stripTrailingZeros();
    double size = Math.abs(number);
    if (number == 0) {
      return "0";
    }
    if (size >= 1e-6 && size < 1e21) {
      return digits.toPlainString();
    }
    int exponent = digits.precision() - digits.scale() - 1;
    return digits.movePointLeft(exponent).stripTrailingZeros().toPlainString()
        + (exponent < 0 ? "e-" : "e+")
        + Math.abs(exponent);
  }

  /** A text in quotes, with the escapes that JSON asks for and no others. */
  public static String quote(String text) {
    StringBuilder out = new StringBuilder(text.length() + 2);
    quote(text, out);
    return out.toString();
  }

  private static void quote(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> out.append('\\').append(c);
        case '\b' -> out.append("\\b");
        case '\f' -> out.append("\\f");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (c < ' ' || isHalfPair(text, i)) {
            out.append("\\u").append(String.format("%04x", (int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }

  /** Half of a pair of surrogates is no character, and only its escape can be stored. */
  private static boolean isHalfPair(String text, int at) {
    char c = text.charAt(at);
    if (Character.isHighSurrogate(c)) {
      return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
    }
    return Character.isLowSurrogate(c)
        && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
  }

  @Override
  public String toString() {
    return text;
  }
}
