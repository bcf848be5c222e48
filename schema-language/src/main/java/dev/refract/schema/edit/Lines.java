package dev.refract.schema.edit;

import dev.refract.schema.text.Span;
import java.util.Optional;

/** The lines of a text, by offsets. Lines end with LF, CRLF or CR, as in the language. */
record Lines(String text) {

  /** The offset of the first character of the line. */
  int start(int offset) {
    int at = offset;
    while (at > 0 && !isLineEnd(at - 1)) {
      at--;
    }
    return at;
  }

  /** The offset of the line end that closes the line, or the end of the text. */
  int contentEnd(int offset) {
    int at = offset;
    while (at < text.length() && !isLineEnd(at)) {
      at++;
    }
    return at;
  }

  /** The offset of the first character of the line below, or the end of the text. */
  int next(int offset) {
    int end = contentEnd(offset);
    if (text.startsWith("\r\n", end)) {
      return end + 2;
    }
    return Math.min(end + 1, text.length());
  }

  /** What stands on the line, without its line end. */
  String content(int offset) {
    return text.substring(start(offset), contentEnd(offset));
  }

  /** Whether nothing but blanks stands before the offset on its line. */
  boolean startsLine(int offset) {
    return text.substring(start(offset), offset).isBlank();
  }

  /** Whether nothing but blanks stands behind the offset on its line. */
  boolean endsLine(int offset) {
    return text.substring(offset, contentEnd(offset)).isBlank();
  }

  /** The offset of the line end that closes the line above a line start. */
  int above(int lineStart) {
    return text.startsWith("\r\n", lineStart - 2) ? lineStart - 2 : lineStart - 1;
  }

  boolean isBlankLine(int offset) {
    return content(offset).isBlank();
  }

  /** The blanks that the line starts with. */
  String indentation(int offset) {
    String content = content(offset);
    return content.substring(0, content.length() - content.stripLeading().length());
  }

  int column(int offset) {
    return offset - start(offset);
  }

  /** The first line end of the text. */
  Optional<String> lineEnd() {
    int end = contentEnd(0);
    return end == text.length() ? Optional.empty() : Optional.of(text.substring(end, next(0)));
  }

  /** The lines that the span touches, their line ends included. */
  Span whole(Span span) {
    return new Span(start(span.start()), next(span.end()));
  }

  private boolean isLineEnd(int at) {
    char c = text.charAt(at);
    return c == '\n' || c == '\r';
  }
}
