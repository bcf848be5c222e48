package dev.refract.schema.action;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.schema.action.CodeAction.Kind;
import dev.refract.schema.edit.SchemaEditor;
import dev.refract.schema.text.SourceFile;
import dev.refract.schema.text.Span;
import dev.refract.schema.workspace.SchemaWorkspace;
import java.util.List;
import org.junit.jupiter.api.Test;

class RefactoringsTest {
  private static final String FILE = "schema.prisma";
  private static final String SCHEMA =
      """
      datasource db {
        provider = "postgresql"
      }

      model User {
        id         Int    @id
        first_name String
        posts      Post[]
      }

      model Post {
        id       Int  @id
        authorId Int
        author   User @relation(fields: [authorId], references: [id])
      }
      """;

  private static final SchemaWorkspace WORKSPACE =
      SchemaWorkspace.of(List.of(new SourceFile(FILE, SCHEMA)));

  private static List<CodeAction> at(String text) {
    return CodeActions.at(WORKSPACE, List.of(), FILE, Span.at(SCHEMA.indexOf(text)));
  }

  private static String after(String text, String title) {
    CodeAction action =
        at(text).stream().filter(a -> a.title().equals(title)).findFirst().orElseThrow();
    SchemaWorkspace after = SchemaEditor.apply(WORKSPACE, action.edits());
    assertThat(after.diagnostics()).isEmpty();
    return after.file(FILE).orElseThrow().text();
  }

  @Test
  void aNameInSnakeCaseBecomesOneOfTheLanguageAndKeepsItsColumn() {
    assertThat(after("first_name", "Rename `first_name` to `firstName` and keep the column"))
        .contains("firstName", "@map(\"first_name\")");
  }

  @Test
  void aRelationAndItsKeyBecomeOptionalTogether() {
    assertThat(after("author   User", "Make `Post.author` optional"))
        .contains("authorId Int?", "User? @relation");
  }

  @Test
  void keysAreAddedWhereTheyBelong() {
    assertThat(after("authorId Int", "Add `@@index([authorId])` to `Post`"))
        .contains("  @@index([authorId])");
    assertThat(after("first_name", "Add `@unique` to `User.first_name`")).contains("@unique");
  }

  @Test
  void whatStandsThereAlreadyIsNotOffered() {
    assertThat(at("id         Int"))
        .extracting(CodeAction::title)
        .noneMatch(title -> title.contains("@unique") || title.contains("optional"));
    assertThat(at("posts ")).isEmpty();
  }

  @Test
  void nothingIsRefactoredInASchemaWithErrors() {
    String broken = SCHEMA.replace("posts      Post[]", "posts      Pots[]");
    SchemaWorkspace workspace = SchemaWorkspace.of(List.of(new SourceFile(FILE, broken)));
    assertThat(CodeActions.at(workspace, List.of(), FILE, Span.at(broken.indexOf("first_name"))))
        .noneMatch(action -> action.kind() == Kind.REFACTOR);
  }
}
