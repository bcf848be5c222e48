package dev.refract.schema.format;

/** The formatted text; indents whatever comes first on a line. */
final class Output {
  private static final String INDENT = "  ";

  private final StringBuilder text;
  private boolean indented;
  private boolean atLineStart = true;

  Output(int expectedLength) {
    this.text = new StringBuilder(expectedLength);
  }

  void indent(boolean on) {
    indented = on;
  }

  void write(CharSequence part) {
    if (atLineStart && indented) {
      text.append(INDENT);
    }
    text.append(part);
    atLineStart = endsLine();
  }

  void spaces(int count) {
    text.repeat(' ', count);
  }

  void endLine() {
    text.append('\n');
    atLineStart = true;
  }

  /** The whole text, which ends with a line end. */
  String finish() {
    if (!endsLine()) {
      text.append('\n');
    }
    return text.toString();
  }

  private boolean endsLine() {
    return !text.isEmpty() && text.charAt(text.length() - 1) == '\n';
  }
}
