package dev.refract.schema.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.schema.text.SourceFile;
import dev.refract.schema.workspace.SchemaWorkspace;
import java.util.List;
import org.junit.jupiter.api.Test;

class NavigationTest {
  private static final String SCHEMA =
      """
      model User {
        id    Int    @id
        role  Role   @default(ADMIN)
        posts Post[]
      }
      model Post {
        id       Int  @id
        authorId Int
        author   User @relation(fields: [authorId], references: [id])
        @@index([authorId(sort: Desc)])
      }
      enum Role {
        ADMIN
      }
      """;

  private static Caret caretIn(String before, String after) {
    int at = SCHEMA.indexOf(before + after);
    assertThat(at).isNotNegative();
    int offset = at + before.length();
    return Caret.in(SCHEMA.substring(0, offset) + "‸" + SCHEMA.substring(offset));
  }

  private static String definitionAt(String before, String after) {
    Caret caret = caretIn(before, after);
    return Definition.at(caret.workspace(), Caret.FILE, caret.offset())
        .map(caret::show)
        .orElse("none");
  }

  private static List<String> referencesAt(String before, String after) {
    Caret caret = caretIn(before, after);
    return References.at(caret.workspace(), Caret.FILE, caret.offset()).stream()
        .map(occurrence -> caret.show(occurrence.location()))
        .toList();
  }

  @Test
  void aTypeLeadsToItsBlock() {
    assertThat(definitionAt("posts Po", "st[]")).isEqualTo("Post:6");
    assertThat(definitionAt("role  ", "Role")).isEqualTo("Role:12");
  }

  @Test
  void argumentsLeadToFieldsOfTheRightModel() {
    assertThat(definitionAt("fields: [author", "Id]")).isEqualTo("authorId:8");
    assertThat(definitionAt("references: [", "id]")).isEqualTo("id:2");
    assertThat(definitionAt("@@index([authorId", "(sort")).isEqualTo("authorId:8");
  }

  @Test
  void aDefaultLeadsToTheValueOfTheEnum() {
    assertThat(definitionAt("@default(AD", "MIN)")).isEqualTo("ADMIN:13");
  }

  @Test
  void scalarTypesAndKeywordsLeadNowhere() {
    assertThat(definitionAt("id    In", "t")).isEqualTo("none");
    assertThat(definitionAt("mod", "el User")).isEqualTo("none");
  }

  @Test
  void referencesAreFoundFromTheDeclarationAndFromAnyUse() {
    assertThat(referencesAt("  author", "Id Int"))
        .containsExactly("authorId:8", "authorId:9", "authorId:10");
    assertThat(referencesAt("author   Us", "er")).containsExactly("User:1", "User:9");
  }

  @Test
  void theNameOfARelationStandsOnBothSides() {
    Caret caret =
        Caret.in(
            """
            model Post {
              id      Int    @id
              parent  Post?  @relation("Thr‸ead", fields: [id], references: [id])
              replies Post[] @relation(name: "Thread")
            }
            """);
    assertThat(References.at(caret.workspace(), Caret.FILE, caret.offset()))
        .extracting(occurrence -> caret.show(occurrence.location()))
        .containsExactly("Thread:3", "Thread:4");
  }

  @Test
  void aPathLeadsIntoCompositeTypes() {
    Caret caret =
        Caret.in(
            """
            model User {
              id   String @id
              home Address
              @@index([home.str‸eet])
            }
            type Address {
              street String
            }
            """);
    assertThat(Definition.at(caret.workspace(), Caret.FILE, caret.offset()).map(caret::show))
        .hasValue("street:7");
  }

  @Test
  void otherFilesAreLookedAt() {
    SchemaWorkspace workspace =
        SchemaWorkspace.of(
            List.of(
                new SourceFile("a.prisma", "model A {\n  id Int @id\n  b B\n}\n"),
                new SourceFile("b.prisma", "model B {\n  id Int @id\n}\n")));

    assertThat(Definition.at(workspace, "a.prisma", "model A {\n  id Int @id\n  b ".length()))
        .hasValueSatisfying(location -> assertThat(location.file()).isEqualTo("b.prisma"));
  }
}
