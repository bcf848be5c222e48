package dev.refract.schema.text;

import java.util.Arrays;

/** Translates offsets of one text to lines and columns and back. Lines end with LF or CRLF. */
public final class LineIndex {
  private final int[] starts;
  private final int length;

  public LineIndex(String text) {
    int[] found = new int[16];
    int count = 1;
    for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
      if (count == found.length) {
        found = Arrays.copyOf(found, count * 2);
      }
      found[count++] = at + 1;
    }
    this.starts = Arrays.copyOf(found, count);
    this.length = text.length();
  }

  public int lineCount() {
    return starts.length;
  }

  /** The zero-based line that holds the offset. */
  public int lineAt(int offset) {
    int at = Arrays.binarySearch(starts, offset);
    return at >= 0 ? at : -at - 2;
  }

  /** The zero-based line and column (in UTF-16 units) of the offset. */
  public Position positionAt(int offset) {
    int line = lineAt(offset);
    return new Position(line, offset - starts[line]);
  }

  /** Offset of the first character of a zero-based line. */
  public int startOf(int line) {
    return starts[line];
  }

  /** Offset after the last character of a zero-based line, its line feed included. */
  public int endOf(int line) {
    return line + 1 < starts.length ? starts[line + 1] : length;
  }

  /** The offset of a position; positions outside the text are moved to its nearest edge. */
  public int offsetAt(Position position) {
    if (position.line() >= starts.length) {
      return length;
    }
    int start = starts[Math.max(0, position.line())];
    return Math.min(start + Math.max(0, position.column()), endOf(Math.max(0, position.line())));
  }
}
