package dev.refract.schema.text;

/**
 * The one stretch in which two texts differ.
 *
 * @param start where the texts begin to differ
 * @param oldEnd the end of the stretch in the old text
 * @param newEnd the end of the stretch in the new text
 */
public record TextChange(int start, int oldEnd, int newEnd) {
  /** Texts are compared by the piece first, which is much faster than by the character. */
  private static final int PIECE = 256;

  /** The smallest stretch without which both texts are the same. */
  public static TextChange between(String before, String after) {
    int start = commonStart(before, after);
    int end = commonEnd(before, after, Math.min(before.length(), after.length()) - start);
    return new TextChange(start, before.length() - end, after.length() - end);
  }

  private static int commonStart(String a, String b) {
    int limit = Math.min(a.length(), b.length());
    int at = 0;
    while (at + PIECE <= limit && a.regionMatches(at, b, at, PIECE)) {
      at += PIECE;
    }
    while (at < limit && a.charAt(at) == b.charAt(at)) {
      at++;
    }
    return at;
  }

  private static int commonEnd(String a, String b, int limit) {
    int length = 0;
    while (length + PIECE <= limit
        && a.regionMatches(a.length() - length - PIECE, b, b.length() - length - PIECE, PIECE)) {
      length += PIECE;
    }
    while (length < limit
        && a.charAt(a.length() - length - 1) == b.charAt(b.length() - length - 1)) {
      length++;
    }
    return length;
  }

  /** How far everything behind the stretch moves. */
  public int shift() {
    return newEnd - oldEnd;
  }

  /** Where an offset of the old text is in the new one; those inside go to the end. */
  public int moved(int offset) {
    if (offset <= start) {
      return offset;
    }
    return offset >= oldEnd ? offset + shift() : newEnd;
  }

  /** Where a span of the old text is in the new one. */
  public Span moved(Span span) {
    return new Span(moved(span.start()), moved(span.end()));
  }
}
