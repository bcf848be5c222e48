package dev.refract.app.cli;

/** Ends a command with exit code 1: what is wrong, and what to do about it. */
final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String wayOut;

  ProblemException(String message, String wayOut) {
    super(message);
    this.wayOut = wayOut;
  }

  String wayOut() {
    return wayOut;
  }
}
