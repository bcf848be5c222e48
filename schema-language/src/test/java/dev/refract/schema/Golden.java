package dev.refract.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Golden files: {@code golden/<suite>/<case in words>.<ending>}. {@code UPDATE_EXPECT=1 mvn test
 * -pl schema-language} rewrites what is expected.
 */
public final class Golden {
  private static final Path ROOT = Path.of("src/test/resources/golden");
  private static final boolean UPDATE = "1".equals(System.getenv("UPDATE_EXPECT"));

  private Golden() {}

  /** The inputs of a suite: its {@code .prisma} files that are not expected outputs. */
  public static List<Path> inputs(String suite) {
    try (Stream<Path> files = Files.list(ROOT.resolve(suite))) {
      List<Path> inputs =
          files
              .filter(file -> file.toString().endsWith(".prisma"))
              .filter(file -> !file.toString().endsWith(".formatted.prisma"))
              .sorted()
              .toList();
      assertThat(inputs).as("golden files of %s", suite).isNotEmpty();
      return inputs;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every {@code .prisma} file of every suite. */
  public static List<Path> all() {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files.filter(file -> file.toString().endsWith(".prisma")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The case's name in words. */
  public static String name(Path input) {
    return input.getFileName().toString().replace(".prisma", "").replace('-', ' ');
  }

  /** Compares with the partner of an input, whose name ends with {@code ending}. */
  public static void check(Path input, String ending, String actual) {
    Path partner = input.resolveSibling(input.getFileName().toString().replace(".prisma", ending));
    try {
      if (UPDATE) {
        Files.writeString(partner, actual);
      }
      assertThat(partner).as("missing; UPDATE_EXPECT=1 mvn test -pl schema-language").exists();
      assertThat(actual).isEqualTo(Files.readString(partner));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
