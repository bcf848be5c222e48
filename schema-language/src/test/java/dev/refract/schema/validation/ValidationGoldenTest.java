package dev.refract.schema.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.refract.schema.Golden;
import dev.refract.schema.diagnostic.Diagnostic;
import dev.refract.schema.diagnostic.Fix;
import dev.refract.schema.text.LineIndex;
import dev.refract.schema.text.Position;
import dev.refract.schema.text.SourceFile;
import dev.refract.schema.workspace.SchemaWorkspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What is wrong with a schema stands as a comment at its end: code, severity, place, message, and
 * what fixes do. Places were compared with the reference implementation.
 */
class ValidationGoldenTest {
  private static final Path ROOT = Path.of("src/test/resources/golden/validation");
  private static final String FILE = "schema.prisma";
  private static final String END = "\n// ------\n";

  @TestFactory
  Stream<DynamicTest> saysWhatIsWrong() {
    return inputs().map(input -> dynamicTest(name(input), () -> check(input)));
  }

  private static Stream<Path> inputs() {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files.filter(f -> f.toString().endsWith(".prisma")).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(Path input) {
    return ROOT.relativize(input).toString().replace(".prisma", "").replace('-', ' ');
  }

  private static void check(Path input) throws IOException {
    String text = Golden.read(input);
    int end = text.indexOf(END);
    String schema = end < 0 ? text : text.substring(0, end);
    String actual = schema + END + describe(schema);
    if ("1".equals(System.getenv("UPDATE_EXPECT"))) {
      Files.writeString(input, actual);
    }
    assertThat(actual)
        .as("UPDATE_EXPECT=1 mvn test -pl schema-language rewrites %s", input)
        .isEqualTo(Golden.read(input));
  }

  private static String describe(String schema) {
    SchemaWorkspace workspace = SchemaWorkspace.of(List.of(new SourceFile(FILE, schema)));
    LineIndex lines = new LineIndex(schema);
    StringBuilder description = new StringBuilder();
    for (Diagnostic diagnostic : workspace.diagnostics()) {
      description.append(
          "// %s %s %s..%s%n//   %s%n"
              .formatted(
                  diagnostic.code(),
                  diagnostic.severity().name().toLowerCase(Locale.ROOT),
                  place(lines.positionAt(diagnostic.location().span().start())),
                  place(lines.positionAt(diagnostic.location().span().end())),
                  diagnostic.message()));
      for (Fix fix : diagnostic.fixes()) {
        description.append("//   fix: %s%n".formatted(fix.title()));
      }
    }
    return description.toString();
  }

  private static String place(Position position) {
    return (position.line() + 1) + ":" + (position.column() + 1);
  }
}
