package dev.refract.migrate.pull;

import dev.refract.schema.model.Arity;
import java.util.Locale;

/** Small pieces of schema text. */
final class Literals {
  private Literals() {}

  /** A text in quotes. */
  static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> quoted.append("\\\"");
        case '\\' -> quoted.append("\\\\");
        case '\n' -> quoted.append("\\n");
        case '\r' -> quoted.append("\\r");
        case '\t' -> quoted.append("\\t");
        default -> {
          if (c < ' ') {
            quoted.append("\\u%04x".formatted((int) c).toLowerCase(Locale.ROOT));
          } else {
            quoted.append(c);
          }
        }
      }
    }
    return quoted.append('"').toString();
  }

  /** What follows the type of a field. */
  static String mark(Arity arity) {
    return switch (arity) {
      case REQUIRED -> "";
      case OPTIONAL -> "?";
      case LIST -> "[]";
    };
  }

  /** A documentation comment, a line each. */
  static String documentation(String text, String indent) {
    StringBuilder comment = new StringBuilder();
    for (String line : text.split("\n", -1)) {
      comment.append(indent).append(line.isEmpty() ? "///" : "/// " + line).append('\n');
    }
    return comment.toString();
  }
}
