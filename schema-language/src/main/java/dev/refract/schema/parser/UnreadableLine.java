package dev.refract.schema.parser;

/** Leaves the generated parser as soon as a line is not what was expected. Carries nothing. */
final class UnreadableLine extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnreadableLine() {
    super("unreadable line", null, false, false);
  }
}
