package dev.refract.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Golden tests with a folder a case, whose name is the name of the test. */
public final class GoldenFolders {
  private static final Path GOLDEN = Path.of("src/test/resources/golden");
  private static final String UPDATE = "UPDATE_EXPECT=1 mvn test -pl migration-engine";

  private GoldenFolders() {}

  /** Checks one case. */
  @FunctionalInterface
  public interface Check {
    void check(Path folder) throws IOException;
  }

  public static List<DynamicTest> cases(String suite, Check check) throws IOException {
    try (Stream<Path> folders = Files.list(GOLDEN.resolve(suite))) {
      return folders
          .sorted()
          .map(folder -> DynamicTest.dynamicTest(name(folder), () -> check.check(folder)))
          .toList();
    }
  }

  public static String name(Path folder) {
    return String.valueOf(folder.getFileName());
  }

  /** Compares with a recorded file, or records it where that is asked for. */
  public static void expect(Path file, String actual) throws IOException {
    if ("1".equals(System.getenv("UPDATE_EXPECT"))) {
      Files.writeString(file, actual);
    } else if (!Files.exists(file)) {
      fail(file + " is missing; to write it: " + UPDATE);
    } else {
      assertThat(actual)
          .as("%s; to rewrite it: %s", file, UPDATE)
          .isEqualTo(Files.readString(file));
    }
  }
}
