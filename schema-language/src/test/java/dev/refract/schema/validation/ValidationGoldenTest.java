package dev.refract.schema.validation;

import dev.refract.schema.DiagnosticGolden;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What is wrong with a schema. Places were compared with the reference implementation. */
class ValidationGoldenTest {
  @TestFactory
  Stream<DynamicTest> saysWhatIsWrong() {
    return DiagnosticGolden.tests("validation", (_, workspace) -> workspace.diagnostics());
  }
}
