package dev.refract.app.project;

import java.nio.file.Path;

/** A file that should be text is not UTF-8. */
final class UndecodableException extends Exception {
  private static final long serialVersionUID = 1;

  private final transient Path file;
  private final int line;

  UndecodableException(Path file, int line) {
    super(file + " is not UTF-8 in line " + line);
    this.file = file;
    this.line = line;
  }

  ProjectProblem problem() {
    return new ProjectProblem.NotUtf8(file, line);
  }
}
