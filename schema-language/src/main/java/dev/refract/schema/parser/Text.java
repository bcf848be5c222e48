package dev.refract.schema.parser;

/** Questions about single characters of a text; offsets may lie at its end, but not behind it. */
final class Text {
  private static final int UNKNOWN = -2;

  private final String characters;
  private int lastCommentEnd = UNKNOWN;

  Text(String characters) {
    this.characters = characters;
  }

  String characters() {
    return characters;
  }

  /** Where the last end of a block comment stands; negative where there is none. */
  int lastCommentEnd() {
    if (lastCommentEnd == UNKNOWN) {
      lastCommentEnd = characters.lastIndexOf("*/");
    }
    return lastCommentEnd;
  }

  int length() {
    return characters.length();
  }

  boolean isEnd(int at) {
    return at >= characters.length();
  }

  boolean startsWith(String prefix, int at) {
    return characters.startsWith(prefix, at);
  }

  char charAt(int at) {
    return at < characters.length() ? characters.charAt(at) : '\0';
  }

  boolean isLineEnd(int at) {
    char c = charAt(at);
    return c == '\n' || c == '\r';
  }

  /** The offset of the first character that is no blank. */
  int skipBlanks(int at) {
    int end = at;
    while (end < characters.length() && isBlank(characters.charAt(end))) {
      end++;
    }
    return end;
  }

  /** The offset of the line end that closes the line, or the end of the text. */
  int endOfLine(int at) {
    int end = at;
    while (end < characters.length() && !isLineEnd(end)) {
      end++;
    }
    return end;
  }

  /** The offset behind a line end; the same offset where none stands there. */
  int skipLineEnd(int at) {
    if (startsWith("\r\n", at)) {
      return at + 2;
    }
    return isLineEnd(at) ? at + 1 : at;
  }

  String between(int start, int end) {
    return characters.substring(start, end);
  }

  /** Blanks are tabs and the spaces of any script; line ends are not. */
  static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || (c > 127 && Character.getType(c) == Character.SPACE_SEPARATOR);
  }
}
