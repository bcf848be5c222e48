package dev.refract.app.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The command that fills a database, as the reference runs it: its words are separated by spaces
 * (one inside a word stands behind a backslash), no shell looks at them, and programs of {@code
 * node_modules/.bin} are found.
 *
 * @param words the program and its arguments
 */
record SeedProcess(List<String> words, Path folder) {
  private static final Pattern BETWEEN_WORDS = Pattern.compile("(?<!\\\\) +");

  SeedProcess {
    words = List.copyOf(words);
  }

  static SeedProcess of(String command, List<String> arguments, Path folder) {
    Stream<String> ownWords =
        BETWEEN_WORDS.splitAsStream(command.strip()).map(word -> word.replace("\\ ", " "));
    return new SeedProcess(Stream.concat(ownWords, arguments.stream()).toList(), folder);
  }

  /** Runs it with the streams of this process and answers its exit code. */
  int run() {
    ProcessBuilder process =
        new ProcessBuilder(commandLine()).directory(folder.toFile()).inheritIO();
    process.environment().merge("PATH", searched(), (old, mine) -> mine + File.pathSeparator + old);
    try {
      return process.start().waitFor();
    } catch (IOException failure) {
      throw new ProblemException(
          "The seed command cannot be started: " + failure.getMessage() + ".",
          "Check `migrations.seed` in prisma.config.ts, and whether its program is installed.");
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new ProblemException("The seed command was interrupted.", "");
    }
  }

  private List<String> commandLine() {
    List<String> line = new ArrayList<>();
    if (System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows")) {
      line.addAll(List.of("cmd.exe", "/c"));
      line.addAll(words);
      return line;
    }
    line.addAll(words);
    line.set(0, located(words.getFirst()));
    return line;
  }

  /** A program of the project comes before one of the system. */
  private String located(String program) {
    return folders()
        .map(bin -> bin.resolve(program))
        .filter(Files::isExecutable)
        .map(Path::toString)
        .findFirst()
        .orElse(program);
  }

  private String searched() {
    return folders().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }

  private Stream<Path> folders() {
    return Stream.iterate(folder, above -> above != null, Path::getParent)
        .map(above -> above.resolve("node_modules").resolve(".bin"));
  }
}
