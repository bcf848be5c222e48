package dev.refract.app.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes text to a file that an argument or the project names. */
final class TextOutput {
  private TextOutput() {}

  /** Replaces what the file holds; folders on the way to it are made. */
  static void write(Path file, String text) {
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Files.writeString(file, text);
    } catch (AccessDeniedException denied) {
      throw new ProblemException(
          Words.shown(file) + " cannot be written: access is denied.", "Check its rights.");
    } catch (IOException failure) {
      throw new ProblemException(
          Words.shown(file) + " cannot be written: " + failure.getMessage() + ".",
          "Check the path, its rights and the space on the disk.");
    }
  }
}
