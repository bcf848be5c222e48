package dev.refract.app.cli;

/** What the process answers. */
final class ExitCode {
  static final int OK = 0;
  static final int PROBLEM = 1;

  /** The command line was not understood (picocli uses the same number). */
  static final int USAGE = 2;

  private ExitCode() {}
}
