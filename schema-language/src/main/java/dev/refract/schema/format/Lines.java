package dev.refract.schema.format;

/** Finds line ends: LF, CRLF or CR. */
record Lines(String text) {

  boolean hasLineEnd(int from, int to) {
    for (int at = from; at < to; at++) {
      if (isLineEnd(at)) {
        return true;
      }
    }
    return false;
  }

  /** The offset behind the line end that closes the line. */
  int behindLine(int offset) {
    int at = offset;
    while (at < text.length() && !isLineEnd(at)) {
      at++;
    }
    return skipLineEnd(at);
  }

  /** The offset behind a line end; the same offset where none stands there. */
  int skipLineEnd(int offset) {
    if (text.startsWith("\r\n", offset)) {
      return offset + 2;
    }
    return offset < text.length() && isLineEnd(offset) ? offset + 1 : offset;
  }

  private boolean isLineEnd(int at) {
    char c = text.charAt(at);
    return c == '\n' || c == '\r';
  }
}
