package dev.refract.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A copy of one of the example projects that a test may change. */
record ExampleProject(Path folder) {

  static ExampleProject copy(String name, Path into) {
    Path original = Path.of("../examples").resolve(name);
    Path folder = into.resolve(name);
    try (Stream<Path> paths = Files.walk(original)) {
      for (Path path : paths.toList()) {
        Path copy = folder.resolve(original.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(copy);
        } else if (!path.toString().endsWith(".db")) {
          Files.copy(path, copy);
        }
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return new ExampleProject(folder);
  }

  Path file(String name) {
    return folder.resolve(name);
  }

  String read(String name) {
    try {
      return Files.readString(file(name));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Replaces text that must be there. */
  void edit(String name, String from, String to) {
    String before = read(name);
    if (!before.contains(from)) {
      throw new AssertionError(name + " does not contain " + from);
    }
    write(name, before.replace(from, to));
  }

  void write(String name, String text) {
    try {
      Files.writeString(file(name), text);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
