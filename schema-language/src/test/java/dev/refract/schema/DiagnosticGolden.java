package dev.refract.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

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
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Golden schemas that carry their diagnostics as a comment at their end: code, severity, place,
 * message, and what fixes do.
 */
public final class DiagnosticGolden {
  private static final String FILE = "schema.prisma";
  private static final String END = "\n// ------\n";

  private DiagnosticGolden() {}

  /**
   * One test per schema of a suite.
   *
   * @param diagnose what there is to say about a schema, given the folder that it stands in
   */
  public static Stream<DynamicTest> tests(
      String suite, BiFunction<String, SchemaWorkspace, List<Diagnostic>> diagnose) {
    Path root = Path.of("src/test/resources/golden", suite);
    return inputs(root).stream()
        .map(input ->
            dynamicTest(
                root.relativize(input).toString().replace(".prisma", "").replace('-', ' '),
                () -> check(input, diagnose)));
  }

  private static List<Path> inputs(Path root) {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(f -> f.toString().endsWith(".prisma")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void check(
      Path input, BiFunction<String, SchemaWorkspace, List<Diagnostic>> diagnose)
      throws IOException {
    String text = Golden.read(input);
    int end = text.indexOf(END);
    String schema = end < 0 ? text : text.substring(0, end);
    SchemaWorkspace workspace = SchemaWorkspace.of(List.of(new SourceFile(FILE, schema)));
    String folder = String.valueOf(input.getParent().getFileName());
    String actual = schema + END + describe(schema, diagnose.apply(folder, workspace));
    if ("1".equals(System.getenv("UPDATE_EXPECT"))) {
      Files.writeString(input, actual);
    }
    assertThat(actual)
        .as("UPDATE_EXPECT=1 mvn test -pl schema-language rewrites %s", input)
        .isEqualTo(Golden.read(input));
  }

  private static String describe(String schema, List<Diagnostic> diagnostics) {
    LineIndex lines = new LineIndex(schema);
    StringBuilder description = new StringBuilder();
    for (Diagnostic diagnostic : diagnostics) {
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
