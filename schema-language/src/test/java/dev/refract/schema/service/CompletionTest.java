package dev.refract.schema.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.schema.Golden;
import dev.refract.schema.text.SourceFile;
import dev.refract.schema.text.Span;
import dev.refract.schema.text.TextEdit;
import dev.refract.schema.workspace.SchemaWorkspace;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompletionTest {
  private static final String REST =
      """

      model Post {
        id    Int    @id
        title String
        user  User   @relation(fields: [userId], references: [id])
        userId Int
      }
      model User {
        id    Int    @id
        role  Role
        posts Post[]
      }
      enum Role {
        ADMIN
        READER
      }
      datasource db {
        provider = "postgresql"
      }
      """;

  private static List<CompletionItem> items(String text) {
    Caret caret = Caret.in(text + REST);
    return Completion.at(caret.workspace(), Caret.FILE, caret.offset());
  }

  private static List<String> labels(String text) {
    return items(text).stream().map(CompletionItem::label).toList();
  }

  private static List<String> labelsInModel(String line) {
    return labels("model A {\n  id Int @id\n" + line + "\n}");
  }

  /** The line after the first offer is taken, with the caret. */
  private static String taken(String line) {
    String text = "model A {\n" + line + "\n}";
    CompletionItem item = items(text).getFirst();
    String inserted =
        item.insertion().substring(0, item.caret())
            + '‸'
            + item.insertion().substring(item.caret());
    TextEdit edit = new TextEdit(Caret.FILE, item.replaced(), inserted);
    String result = TextEdit.apply(text.replace("‸", ""), List.of(edit));
    return result.lines().skip(1).findFirst().orElseThrow();
  }

  @Test
  void blocksAtTheTopLevel() {
    assertThat(labels("‸"))
        .containsExactly("model", "enum", "view", "type", "datasource", "generator");
    assertThat(labels("mo‸")).containsExactly("model");
  }

  @Test
  void typesBehindAName() {
    assertThat(labelsInModel("  x ‸")).contains("Int", "User", "Role", "Unsupported");
    assertThat(labelsInModel("  x us‸")).containsExactly("User");
    assertThat(labelsInModel("  ‸")).doesNotContain("Int").contains("@@index");
  }

  @Test
  void attributesBehindAType() {
    assertThat(labelsInModel("  x String ‸")).contains("@id", "@default", "@db.VarChar");
    assertThat(labelsInModel("  x DateTime @u‸")).containsExactly("@unique", "@updatedAt");
    assertThat(labelsInModel("  x String @u‸")).containsExactly("@unique");
    assertThat(labelsInModel("  x String @unique @u‸")).isEmpty();
    assertThat(labelsInModel("  x User @‸")).containsExactly("@relation", "@ignore");
    assertThat(labelsInModel("  x DateTime? @db.T‸"))
        .contains("@db.Timestamp", "@db.Time")
        .doesNotContain("@db.Text");
    assertThat(labelsInModel("  @@i‸")).containsExactly("@@id", "@@index", "@@ignore");
  }

  @Test
  void defaultsFitTheType() {
    assertThat(labelsInModel("  x Role @default(‸)")).containsExactly("ADMIN", "READER");
    assertThat(labelsInModel("  x DateTime @default(‸)")).containsExactly("now", "dbgenerated");
    assertThat(labelsInModel("  x Boolean @default(t‸)")).containsExactly("true");
  }

  @Test
  void relationsKnowBothModels() {
    assertThat(labelsInModel("  u User @relation(‸)")).contains("fields", "references", "onDelete");
    assertThat(labelsInModel("  u User @relation(fields: [‸])")).containsExactly("id");
    assertThat(labelsInModel("  u User @relation(fields: [id], references: [r‸])"))
        .containsExactly("role");
    assertThat(labelsInModel("  u User @relation(fields: [id], onDelete: ‸)"))
        .contains("Cascade", "SetNull");
  }

  @Test
  void keysKnowTheirFieldsAndIndexTypes() {
    String fields = "  @@index([‸])";
    assertThat(labelsInModel(fields)).containsExactly("id");
    assertThat(labelsInModel("  @@index([id], type: ‸)")).contains("Gin", "Hash");
    assertThat(labelsInModel("  @@index([id(‸)])")).containsExactly("sort", "ops");
    assertThat(labelsInModel("  @@index([id(sort: ‸)])")).containsExactly("Asc", "Desc");
    assertThat(labelsInModel("  @@index([id(ops: ‸)])")).contains("JsonbOps", "raw");
    assertThat(labelsInModel("  @@index([id, ‸])")).isEmpty();
    assertThat(labelsInModel("  @@index([id], m‸)")).containsExactly("map");
    assertThat(labelsInModel("  x Int @unique(sort: ‸)")).containsExactly("Asc", "Desc");
  }

  @Test
  void propertiesAndTheirValues() {
    assertThat(labels("generator g {\n  ‸\n}")).contains("provider", "output");
    assertThat(labels("datasource d {\n  provider = ‸\n}")).contains("\"sqlite\"");
    assertThat(labels("datasource d {\n  provider = \"po‸\"\n}")).containsExactly("\"postgresql\"");
    assertThat(items("datasource d {\n  provider = \"po‸\"\n}").getFirst().replaced())
        .isEqualTo(new Span(28, 32));
  }

  @Test
  void whatIsGivenAlreadyIsNotOfferedAgain() {
    assertThat(labelsInModel("  @@map(\"x\")\n  @@‸")).contains("@@index").doesNotContain("@@map");
    assertThat(labels("generator g {\n  output = \"x\"\n  ‸\n}")).doesNotContain("output");
    assertThat(labels("generator g {\n  previewFeatures = [\"views\", \"‸\"]\n}"))
        .contains("\"relationJoins\"")
        .doesNotContain("\"views\"");
    assertThat(labelsInModel("  u User @relation(fields: [id], ‸)")).doesNotContain("fields");
  }

  @Test
  void functionsHaveTheirArguments() {
    assertThat(labelsInModel("  x String @default(uuid(‸))")).containsExactly("4", "7");
    assertThat(labelsInModel("  x Int @default(‸)"))
        .containsExactly("autoincrement", "dbgenerated");
  }

  @Test
  void enumsTakeOnlyNames() {
    assertThat(labels("enum E {\n  A ‸\n}")).containsExactly("@map");
    assertThat(labels("enum E {\n  ‸\n}")).containsExactly("@@map", "@@schema");
  }

  @Test
  void nothingInsideComments() {
    assertThat(labelsInModel("  // x ‸")).isEmpty();
    assertThat(labelsInModel("  x Int /// m‸")).isEmpty();
  }

  @Test
  void theCaretGoesWhereTheNextWordBelongs() {
    assertThat(taken("  @@ind‸")).isEqualTo("  @@index([‸])");
    assertThat(taken("  x Int @def‸")).isEqualTo("  x Int @default(‸)");
    assertThat(taken("  x Int @default(auto‸)")).isEqualTo("  x Int @default(autoincrement()‸)");
    assertThat(taken("  x Uns‸")).isEqualTo("  x Unsupported(\"‸\")");
  }

  @Test
  void anyCaretInAnyTextIsFine() {
    for (var file : Golden.inputs("format")) {
      String text = Golden.read(file);
      SchemaWorkspace workspace = SchemaWorkspace.of(List.of(new SourceFile(Caret.FILE, text)));
      for (int offset = 0; offset <= text.length(); offset++) {
        for (CompletionItem item : Completion.at(workspace, Caret.FILE, offset)) {
          assertThat(item.replaced().touches(offset)).isTrue();
        }
        Definition.at(workspace, Caret.FILE, offset);
        Hover.at(workspace, Caret.FILE, offset);
      }
    }
  }
}
