package dev.refract.schema.action;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.schema.text.SourceFile;
import dev.refract.schema.workspace.SchemaWorkspace;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Repairs are tried before they are offered, but not where thousands of things are wrong. */
class ManyProblemsTest {
  private static SchemaWorkspace misspelt(int models) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < models; i++) {
      text.append("model M%d {\n  id   Int    @id\n  name Strng\n}\n".formatted(i));
    }
    return SchemaWorkspace.of(List.of(new SourceFile("schema.prisma", text.toString())));
  }

  private static List<String> repairsOfTheFirst(SchemaWorkspace workspace) {
    return CodeActions.repairs(workspace, workspace.diagnostics().getFirst()).stream()
        .map(CodeAction::title)
        .toList();
  }

  @Test
  void whatTheDiagnosticBringsIsOfferedAlways() {
    List<String> few = repairsOfTheFirst(misspelt(3));
    List<String> many = repairsOfTheFirst(misspelt(2_100));

    assertThat(many).isNotEmpty();
    assertThat(few).containsAll(many).hasSizeGreaterThan(many.size());
  }
}
