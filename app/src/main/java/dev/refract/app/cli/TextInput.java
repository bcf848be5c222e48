package dev.refract.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads text that an argument names. */
final class TextInput {
  private TextInput() {}

  static String of(Path file) {
    try {
      return Files.readString(file);
    } catch (NoSuchFileException missing) {
      throw new ProblemException(
          "There is no file " + Words.shown(file) + ".", "Check the spelling.");
    } catch (MalformedInputException notText) {
      throw new ProblemException(
          Words.shown(file) + " is not UTF-8 text.", "Save the file as UTF-8 and try again.");
    } catch (IOException failure) {
      throw new ProblemException(
          Words.shown(file) + " cannot be read: " + failure.getMessage() + ".",
          "Check its rights.");
    }
  }

  static String ofStandardInput() {
    try {
      return new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
