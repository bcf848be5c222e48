package dev.refract.schema.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.refract.schema.Golden;
import dev.refract.schema.syntax.SchemaTree;
import dev.refract.schema.text.SourceFile;
import dev.refract.schema.workspace.SchemaWorkspace;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class SchemaFormatterTest {
  private static final String FILE = "schema.prisma";

  /** The reference implementation changes its own output of these again. */
  private static final Set<String> UNSTABLE =
      Set.of("comments in odd places", "missing fields of relations are added");

  private static SchemaWorkspace workspace(String text) {
    return SchemaWorkspace.of(List.of(new SourceFile(FILE, text)));
  }

  private static String format(String text) {
    return SchemaFormatter.format(workspace(text)).getFirst().text();
  }

  /** The tree without its places. */
  private static String shape(String text) {
    SchemaTree tree = workspace(text).tree(FILE).orElseThrow();
    return tree.toString().replaceAll("Span\\[start=\\d+, end=\\d+\\]", "");
  }

  @TestFactory
  Stream<DynamicTest> formatsAsTheReference() {
    return Golden.inputs("format").stream()
        .map(input ->
            dynamicTest(
                Golden.name(input),
                () -> Golden.check(input, ".formatted.prisma", format(Golden.read(input)))));
  }

  @TestFactory
  Stream<DynamicTest> formattedTextStaysAsItIs() {
    return Golden.inputs("format").stream()
        .filter(input -> !UNSTABLE.contains(Golden.name(input)))
        .map(input -> dynamicTest(Golden.name(input), () -> staysAsItIs(Golden.read(input))));
  }

  private static void staysAsItIs(String text) {
    String once = format(text);
    assertThat(format(once)).isEqualTo(once);
    assertThat(shape(format(once))).isEqualTo(shape(once));
  }

  @TestFactory
  Stream<DynamicTest> windowsLineEndsMakeNoDifference() {
    return Golden.inputs("format").stream()
        .filter(input -> workspace(Golden.read(input)).isResolved())
        .map(input -> dynamicTest(Golden.name(input), () -> ignoresLineEnds(Golden.read(input))));
  }

  private static void ignoresLineEnds(String text) {
    assertThat(format(text.replace("\n", "\r\n"))).isEqualTo(format(text));
  }

  @Test
  void filesAreCompletedTogether() {
    SchemaWorkspace workspace =
        SchemaWorkspace.of(
            List.of(
                new SourceFile("a.prisma", "model A {\n  id Int @id\n  b B\n}\n"),
                new SourceFile("b.prisma", "model B {\n  id Int @id\n}\n")));

    assertThat(SchemaFormatter.format(workspace))
        .extracting(SourceFile::text)
        .containsExactly(
            """
            model A {
              id  Int @id
              b   B   @relation(fields: [bId], references: [id])
              bId Int
            }
            """,
            """
            model B {
              id Int @id
              as A[]
            }
            """);
  }
}
