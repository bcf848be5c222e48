package dev.refract.app.rpc;

/** Translates offsets of one text from UTF-16 units, which Java counts, to UTF-8 bytes. */
final class Utf8Offsets {
  private final String text;

  /** The last offset that was asked for, so that a list of growing offsets costs one pass. */
  private int lastUnits;

  private int lastBytes;

  Utf8Offsets(String text) {
    this.text = text;
  }

  int of(int units) {
    if (units < lastUnits) {
      lastUnits = 0;
      lastBytes = 0;
    }
    int end = Math.min(units, text.length());
    while (lastUnits < end) {
      int character = text.codePointAt(lastUnits);
      lastUnits += Character.charCount(character);
      lastBytes += bytesOf(character);
    }
    return lastBytes;
  }

  private static int bytesOf(int character) {
    if (character < 0x80) {
      return 1;
    }
    if (character < 0x800) {
      return 2;
    }
    return character < 0x10000 ? 3 : 4;
  }
}
