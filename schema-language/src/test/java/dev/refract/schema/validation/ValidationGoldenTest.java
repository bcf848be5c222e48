package dev.refract.schema.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.schema.DiagnosticGolden;
import dev.refract.schema.Golden;
import dev.refract.schema.diagnostic.Code;
import dev.refract.schema.diagnostic.Diagnostic;
import dev.refract.schema.diagnostic.Severity;
import dev.refract.schema.workspace.SchemaWorkspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What is wrong with a schema: in our words, and in the places of the reference implementation,
 * which {@code node conformance/record.mjs} records.
 */
class ValidationGoldenTest {
  @TestFactory
  Stream<DynamicTest> saysWhatIsWrong() {
    return DiagnosticGolden.tests("validation", (_, workspace) -> workspace.diagnostics());
  }

  @TestFactory
  Stream<DynamicTest> saysItWhereTheReferenceDoes() {
    return DiagnosticGolden.each("validation", ValidationGoldenTest::checkPlaces);
  }

  private static void checkPlaces(Path input, SchemaWorkspace workspace) {
    Path recorded =
        input.resolveSibling(input.getFileName().toString().replace(".prisma", ".places.txt"));
    assertThat(recorded).as("missing; node conformance/record.mjs").exists();
    List<String> lines = Golden.read(recorded).lines().toList();
    List<String> reference = lines.subList(1, lines.size());
    String schema = workspace.files().getFirst().text();
    List<String> ours =
        workspace.diagnostics().stream().map(d -> describe(schema, d)).distinct().toList();
    if (workspace.diagnostics().stream().anyMatch(ValidationGoldenTest::isConnection)) {
      // an error to the reference, which looks no further; see docs/differences.md
      assertThat(ours).containsAll(reference);
    } else {
      assertThat(ours).containsExactlyInAnyOrderElementsOf(reference);
      assertThat(lines.getFirst()).isEqualTo(workspace.hasErrors() ? "invalid" : "valid");
    }
  }

  private static boolean isConnection(Diagnostic diagnostic) {
    return diagnostic.code().equals(Code.CONNECTION_IN_SCHEMA.id());
  }

  private static String describe(String schema, Diagnostic diagnostic) {
    Severity severity = isConnection(diagnostic) ? Severity.ERROR : diagnostic.severity();
    return severity.name().toLowerCase(Locale.ROOT)
        + " "
        + DiagnosticGolden.span(schema, diagnostic.location().span());
  }
}
