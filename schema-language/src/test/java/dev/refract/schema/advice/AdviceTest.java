package dev.refract.schema.advice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.schema.diagnostic.Code;
import dev.refract.schema.diagnostic.Diagnostic;
import dev.refract.schema.diagnostic.Severity;
import dev.refract.schema.text.SourceFile;
import dev.refract.schema.workspace.SchemaWorkspace;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AdviceTest {
  private static final String SCHEMA =
      """
      datasource db {
        provider = "sqlite"
      }

      model User {
        id    Int    @id
        posts Post[]
      }

      model Post {
        id       Int  @id
        authorId Int
        author   User @relation(fields: [authorId], references: [id])
      }
      """;

  private static SchemaWorkspace workspace(String text) {
    return SchemaWorkspace.of(List.of(new SourceFile("schema.prisma", text)));
  }

  @Test
  void everyHintOfTheCatalogueIsGivenBySomeRule() {
    List<Code> hints =
        Arrays.stream(Code.values()).filter(c -> c.severity() == Severity.HINT).toList();
    assertThat(Advice.codes()).containsExactlyInAnyOrderElementsOf(hints);
  }

  @Test
  void adviceIsNotAmongTheDiagnostics() {
    assertThat(workspace(SCHEMA).diagnostics()).isEmpty();
    assertThat(Advice.diagnostics(workspace(SCHEMA), AdviceSettings.EVERYTHING))
        .extracting(Diagnostic::code)
        .containsExactly("H1004", "H1001");
  }

  @Test
  void aHintIsSwitchedOffByItsCode() {
    assertThat(Advice.diagnostics(workspace(SCHEMA), new AdviceSettings(Set.of("H1004"))))
        .extracting(Diagnostic::code)
        .containsExactly("H1001");
  }

  @Test
  void errorsComeFirst() {
    String broken = SCHEMA + "model Broken {\n}\n";
    assertThat(Advice.of(workspace(broken), AdviceSettings.EVERYTHING)).isEmpty();
  }
}
