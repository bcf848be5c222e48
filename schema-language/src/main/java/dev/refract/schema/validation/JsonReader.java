package dev.refract.schema.validation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says whether a text is JSON; what it holds does not matter here. */
final class JsonReader {
  private static final Pattern NUMBER =
      Pattern.compile("-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][+-]?\\d+)?");
  private static final int DEEPEST = 127;

  private final String text;
  private int at;

  JsonReader(String text) {
    this.text = text;
  }

  boolean readsAll() {
    if (!value(0)) {
      return false;
    }
    skipBlanks();
    return at == text.length();
  }

  private boolean value(int depth) {
    skipBlanks();
    if (at >= text.length() || depth > DEEPEST) {
      return false;
    }
    return switch (text.charAt(at)) {
      case '{' -> items('}', depth, true);
      case '[' -> items(']', depth, false);
      case '"' -> string();
      case 't' -> word("true");
      case 'f' -> word("false");
      case 'n' -> word("null");
      default -> number();
    };
  }

  private boolean items(char end, int depth, boolean named) {
    at++;
    skipBlanks();
    if (take(end)) {
      return true;
    }
    do {
      skipBlanks();
      if (named && !(string() && takeAfterBlanks(':'))) {
        return false;
      }
      if (!value(depth + 1)) {
        return false;
      }
      skipBlanks();
    } while (take(','));
    return take(end);
  }

  private boolean string() {
    if (!take('"')) {
      return false;
    }
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c == '"') {
        return true;
      }
      if (c < ' ' || (c == '\\' && !escape())) {
        return false;
      }
    }
    return false;
  }

  private boolean escape() {
    if (at >= text.length()) {
      return false;
    }
    char c = text.charAt(at++);
    if (c != 'u') {
      return "\"\\/bfnrt".indexOf(c) >= 0;
    }
    int unit = hexadecimal();
    if (unit < 0 || Character.isLowSurrogate((char) unit)) {
      return false;
    }
    if (!Character.isHighSurrogate((char) unit)) {
      return true;
    }
    if (!text.startsWith("\\u", at)) {
      return false;
    }
    at += 2;
    int low = hexadecimal();
    return low >= 0 && Character.isLowSurrogate((char) low);
  }

  private int hexadecimal() {
    if (at + 4 > text.length()) {
      return -1;
    }
    int unit = 0;
    for (int i = 0; i < 4; i++) {
      int digit = Character.digit(text.charAt(at++), 16);
      if (digit < 0) {
        return -1;
      }
      unit = unit * 16 + digit;
    }
    return unit;
  }

  private boolean word(String word) {
    if (!text.startsWith(word, at)) {
      return false;
    }
    at += word.length();
    return true;
  }

  private boolean number() {
    Matcher number = NUMBER.matcher(text).region(at, text.length());
    if (!number.lookingAt()) {
      return false;
    }
    at = number.end();
    return true;
  }

  private boolean takeAfterBlanks(char wanted) {
    skipBlanks();
    return take(wanted);
  }

  private boolean take(char wanted) {
    if (at < text.length() && text.charAt(at) == wanted) {
      at++;
      return true;
    }
    return false;
  }

  private void skipBlanks() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }
}
