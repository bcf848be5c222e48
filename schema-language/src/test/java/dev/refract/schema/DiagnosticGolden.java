package dev.refract.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.refract.schema.diagnostic.Diagnostic;
import dev.refract.schema.diagnostic.Fix;
import dev.refract.schema.text.LineIndex;
import dev.refract.schema.text.Position;
import dev.refract.schema.text.SourceFile;
import dev.refract.schema.text.Span;
import dev.refract.schema.workspace.SchemaWorkspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
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
    return each(suite, (input, workspace) -> check(input, workspace, diagnose));
  }

  /** One test per schema of a suite, for the schema without the comment at its end. */
  public static Stream<DynamicTest> each(String suite, BiConsumer<Path, SchemaWorkspace> check) {
    Path root = Path.of("src/test/resources/golden", suite);
    return inputs(root).stream()
        .map(input ->
            dynamicTest(
                root.relativize(input).toString().replace(".prisma", "").replace('-', ' '),
                () -> check.accept(input, read(input))));
  }

  private static SchemaWorkspace read(Path input) {
    String text = Golden.read(input);
    int end = text.indexOf(END);
    String schema = end < 0 ? text : text.substring(0, end);
    return SchemaWorkspace.of(List.of(new SourceFile(FILE, schema)));
  }

  /** Such as {@code 3:5..3:12}. */
  public static String span(String text, Span span) {
    LineIndex lines = new LineIndex(text);
    return place(lines.positionAt(span.start())) + ".." + place(lines.positionAt(span.end()));
  }

  private static List<Path> inputs(Path root) {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(f -> f.toString().endsWith(".prisma")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void check(
      Path input,
      SchemaWorkspace workspace,
      BiFunction<String, SchemaWorkspace, List<Diagnostic>> diagnose) {
    String schema = workspace.files().getFirst().text();
    String folder = String.valueOf(input.getParent().getFileName());
    String actual = schema + END + describe(schema, diagnose.apply(folder, workspace));
    if ("1".equals(System.getenv("UPDATE_EXPECT"))) {
      write(input, actual);
    }
    assertThat(actual)
        .as("UPDATE_EXPECT=1 mvn test -pl schema-language rewrites %s", input)
        .isEqualTo(Golden.read(input));
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String describe(String schema, List<Diagnostic> diagnostics) {
    StringBuilder description = new StringBuilder();
    for (Diagnostic diagnostic : diagnostics) {
      description.append(
          "// %s %s %s%n//   %s%n"
              .formatted(
                  diagnostic.code(),
                  diagnostic.severity().name().toLowerCase(Locale.ROOT),
                  span(schema, diagnostic.location().span()),
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
