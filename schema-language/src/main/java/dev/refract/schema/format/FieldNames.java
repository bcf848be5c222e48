package dev.refract.schema.format;

import java.util.Locale;

/** The names of fields that are made from the names of models and fields. */
public final class FieldNames {
  private FieldNames() {}

  /** {@code order_item} and {@code OrderItem} become {@code orderItem}; runs of capitals shrink. */
  public static String camelCase(String name) {
    StringBuilder result = new StringBuilder(name.length());
    boolean startsWord = false;
    int last = ' ';
    for (int c : name.codePoints().toArray()) {
      if (!Character.isLetterOrDigit(c)) {
        startsWord = true;
      } else if (Character.isDigit(c)) {
        result.appendCodePoint(c);
        startsWord = true;
      } else if (startsWord || (Character.isLowerCase(last) && Character.isUpperCase(c))) {
        result.appendCodePoint(asciiUpperCase(c));
        startsWord = false;
      } else {
        result.appendCodePoint(asciiLowerCase(c));
        last = c;
      }
    }
    return result.toString();
  }

  /** A list of what the name says. */
  public static String plural(String modelName) {
    return Plurals.of(camelCase(modelName));
  }

  /**
   * The field that holds the key of another model: {@code author} and {@code id}: {@code authorId}.
   */
  public static String keyField(String modelName, String fieldName) {
    int first = modelName.offsetByCodePoints(0, 1);
    int second = fieldName.offsetByCodePoints(0, 1);
    return modelName.substring(0, first).toLowerCase(Locale.ROOT)
        + modelName.substring(first)
        + fieldName.substring(0, second).toUpperCase(Locale.ROOT)
        + fieldName.substring(second);
  }

  private static int asciiUpperCase(int c) {
    return c >= 'a' && c <= 'z' ? c - 32 : c;
  }

  private static int asciiLowerCase(int c) {
    return c >= 'A' && c <= 'Z' ? c + 32 : c;
  }
}
