package dev.refract.schema.parser;

/**
 * A word or mark of a line.
 *
 * @param start offset of its first character
 * @param end offset after its last character
 */
public record Lexeme(Kind kind, int start, int end) {

  /** What it is, whatever stands around it. */
  public enum Kind {
    NAME,
    NUMBER,
    STRING,
    /** A text without its closing quote, to the end of the line. */
    UNCLOSED_STRING,
    COMMENT,
    DOCUMENTATION,
    /** The opening of a comment that does not end on its line. */
    COMMENT_OPENING,
    /** {@code @} or {@code @@}. */
    AT,
    /** {@code (}, <code>{</code> or {@code [}; the list type {@code []} is one of them, too. */
    OPENING,
    CLOSING,
    /** {@code , : = ? !}. */
    MARK,
    /** What the language has no use for. */
    JUNK
  }

  public String in(String text) {
    return text.substring(start, end);
  }
}
