package dev.refract.app.cli;

/** What the process answers. */
final class ExitCode {
  static final int OK = 0;
  static final int PROBLEM = 1;

  /** The command line was not understood (picocli uses the same number). */
  static final int USAGE = 2;

  /** A review has found warnings, and nothing worse. */
  static final int WARNINGS = 3;

  /** A review has found errors. */
  static final int ERRORS = 4;

  private ExitCode() {}
}
