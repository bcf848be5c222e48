package dev.refract.app.project;

import java.nio.file.Path;

/**
 * Something about a project that a person should know, though it could be opened.
 *
 * @param file where it stands
 * @param line from one; zero where it concerns the whole file
 * @param message what it is and what to do, in one or two sentences
 */
public record ProjectNote(Path file, int line, String message) {

  @Override
  public String toString() {
    return line == 0 ? file + ": " + message : file + ":" + line + ": " + message;
  }
}
