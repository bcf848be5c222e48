package dev.refract.schema.describe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.refract.schema.Golden;
import dev.refract.schema.text.SourceFile;
import dev.refract.schema.workspace.SchemaWorkspace;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The expected files are answers of the reference implementation. */
class DatamodelGoldenTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TestFactory
  Stream<DynamicTest> describesAsTheReference() {
    return Golden.inputs("describe").stream()
        .map(input ->
            dynamicTest(
                Golden.name(input),
                () -> {
                  SchemaWorkspace workspace =
                      SchemaWorkspace.of(
                          List.of(new SourceFile("schema.prisma", Golden.read(input))));
                  assertThat(workspace.diagnostics()).isEmpty();
                  String expected =
                      Golden.read(
                          input.resolveSibling(
                              input.getFileName().toString().replace(".prisma", ".json")));
                  assertThat(
                          JSON.valueToTree(DatamodelDescription.of(workspace.schema()))
                              .toPrettyString())
                      .isEqualTo(sorted(expected, workspace));
                }));
  }

  /** The recorded answer with its keys in our order, so that a difference is easy to read. */
  private static String sorted(String expected, SchemaWorkspace workspace) {
    JsonNode ours =
        JSON.readTree(JSON.writeValueAsString(DatamodelDescription.of(workspace.schema())));
    JsonNode reference = JSON.readTree(expected);
    boolean same = ours.equals(DatamodelGoldenTest::compare, reference);
    return (same ? JSON.valueToTree(DatamodelDescription.of(workspace.schema())) : reference)
        .toPrettyString();
  }

  /** Zero where two values are the same; 1 is 1.0. */
  private static int compare(JsonNode a, JsonNode b) {
    boolean numbers = a.isNumber() && b.isNumber();
    return numbers ? Double.compare(a.doubleValue(), b.doubleValue()) : a.equals(b) ? 0 : 1;
  }
}
