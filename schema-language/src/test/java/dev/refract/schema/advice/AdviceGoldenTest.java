package dev.refract.schema.advice;

import dev.refract.schema.DiagnosticGolden;
import dev.refract.schema.diagnostic.Code;
import dev.refract.schema.diagnostic.Diagnostic;
import dev.refract.schema.workspace.SchemaWorkspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** One folder per hint: schemas in which it is given, and those in which it is not. */
class AdviceGoldenTest {
  @TestFactory
  Stream<DynamicTest> saysWhatCouldBeBetter() {
    return DiagnosticGolden.tests("advice", AdviceGoldenTest::diagnose);
  }

  private static List<Diagnostic> diagnose(String hint, SchemaWorkspace workspace) {
    List<Diagnostic> diagnostics = new ArrayList<>(workspace.diagnostics());
    diagnostics.addAll(Advice.diagnostics(workspace, only(hint)));
    return diagnostics;
  }

  private static AdviceSettings only(String hint) {
    Code wanted = Code.valueOf(hint.replace('-', '_').toUpperCase(Locale.ROOT));
    Set<String> others =
        Advice.codes().stream().filter(c -> c != wanted).map(Code::id).collect(Collectors.toSet());
    return new AdviceSettings(others);
  }
}
