package dev.refract.schema.parser;

import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.IntStream;
import org.antlr.v4.runtime.misc.Interval;

/**
 * Shows a text to the lexer in UTF-16 units, with everything beyond ASCII folded to a blank, a
 * letter or an unused character: the lexer caches its transitions for ASCII only, and the rules
 * tell no more apart.
 */
final class FoldedCharacters implements CharStream {
  private static final int LETTER = 'q';
  private static final int OTHER = 0x7f;

  private final String text;
  private int at;

  FoldedCharacters(String text) {
    this.text = text;
  }

  @Override
  public void consume() {
    at++;
  }

  @Override
  public int LA(int distance) {
    int wanted = at + distance - 1;
    if (wanted < 0 || wanted >= text.length()) {
      return IntStream.EOF;
    }
    char c = text.charAt(wanted);
    return c < 128 ? c : fold(c, wanted);
  }

  private int fold(char c, int place) {
    if (Text.isBlank(c)) {
      return ' ';
    }
    int start = Character.isLowSurrogate(c) && place > 0 ? place - 1 : place;
    boolean letter =
        Character.isSurrogate(c)
            ? Character.isLetter(text.codePointAt(start))
            : Character.isLetter(c);
    return letter ? LETTER : OTHER;
  }

  @Override
  public int mark() {
    return -1;
  }

  @Override
  public void release(int marker) {}

  @Override
  public int index() {
    return at;
  }

  @Override
  public void seek(int index) {
    at = index;
  }

  @Override
  public int size() {
    return text.length();
  }

  @Override
  public String getSourceName() {
    return UNKNOWN_SOURCE_NAME;
  }

  @Override
  public String getText(Interval interval) {
    return text.substring(interval.a, Math.min(interval.b + 1, text.length()));
  }
}
