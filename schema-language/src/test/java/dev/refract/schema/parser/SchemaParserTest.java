package dev.refract.schema.parser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.schema.diagnostic.Diagnostic;
import dev.refract.schema.syntax.Attribute;
import dev.refract.schema.syntax.EnumBlock;
import dev.refract.schema.syntax.Expression;
import dev.refract.schema.syntax.FieldDeclaration;
import dev.refract.schema.syntax.FreeComment;
import dev.refract.schema.syntax.ModelBlock;
import dev.refract.schema.syntax.SchemaTree;
import dev.refract.schema.syntax.TopLevel;
import dev.refract.schema.syntax.TypeName;
import dev.refract.schema.syntax.Unreadable;
import dev.refract.schema.text.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class SchemaParserTest {
  private static ParseResult parse(String text) {
    return SchemaParser.parse(new SourceFile("schema.prisma", text));
  }

  private static ModelBlock model(String text) {
    return (ModelBlock) parse(text).tree().declarations().getFirst();
  }

  private static List<String> problemsOf(String text) {
    return parse(text).diagnostics().stream().map(d -> d.location().span().in(text)).toList();
  }

  @Test
  void readsAField() {
    FieldDeclaration field =
        model("model A {\n  id Int? @id @default(now()) // why\n}\n").fields().getFirst();

    assertThat(field.name().text()).isEqualTo("id");
    assertThat(field.type().name().text()).isEqualTo("Int");
    assertThat(field.type().arity()).isEqualTo(TypeName.Arity.OPTIONAL);
    assertThat(field.attributes())
        .extracting(attribute -> attribute.name().text())
        .containsExactly("id", "default");
    assertThat(field.trailingComment().orElseThrow().text()).isEqualTo(" why");
  }

  @Test
  void readsEveryKindOfValue() {
    String text =
        """
        model A {
          @@index([a, b(sort: Desc)], map: "x\\n", length: -1.5, where: { a: null }, c: )
        }
        """;
    Attribute index = model(text).attributes().getFirst().attribute();

    assertThat(index.arguments()).hasSize(5);
    assertThat(index.arguments().get(0).value().orElseThrow())
        .isInstanceOf(Expression.ListLiteral.class);
    assertThat(index.arguments().get(1).value().orElseThrow()).extracting("value").isEqualTo("x\n");
    assertThat(index.arguments().get(2).value().orElseThrow())
        .isInstanceOf(Expression.NumberLiteral.class);
    assertThat(index.arguments().get(3).value().orElseThrow())
        .isInstanceOf(Expression.ObjectLiteral.class);
    assertThat(index.arguments().get(4).value()).isEmpty();
  }

  @Test
  void documentationReachesOverEmptyLinesInsideABlock() {
    ModelBlock model =
        model(
            """
            /// of A
            // plain
            model A {
              /// first

              /* second */

              id Int /// third
            }\
            """);

    assertThat(model.documentation()).contains("of A");
    assertThat(model.fields().getFirst().documentation()).contains("second\nthird");
  }

  @Test
  void aCommentAboveAnEmptyLineBelongsToNoBlock() {
    List<TopLevel> declarations = parse("/// free\n\nmodel A {\n}\n").tree().declarations();

    assertThat(declarations.getFirst()).isInstanceOf(FreeComment.class);
    assertThat(((ModelBlock) declarations.get(1)).documentation()).isEmpty();
  }

  @Test
  void anUnsupportedTypeMayHaveAttributesWithNamedArguments() {
    assertThat(problemsOf("model A {\n  a Unsupported(\"x\")? @unique(sort: Desc, )\n}\n"))
        .isEmpty();
  }

  @Test
  void anUnreadableLineCostsOnlyItself() {
    String text = "model A {\n  id Int @id\n  bad bad bad\n  b Int\n}\nenum E {\n  A\n}\n";
    ParseResult result = parse(text);

    assertThat(problemsOf(text)).containsExactly("bad bad bad\n");
    assertThat(((ModelBlock) result.tree().declarations().getFirst()).fields()).hasSize(2);
    assertThat(((EnumBlock) result.tree().declarations().getLast()).values()).hasSize(1);
  }

  @Test
  void anUnclosedBlockIsKeptAndReportedLineByLine() {
    String text = "enum E {\n  A\n}\nmodel A {\n  id Int @id\n  // why\n";
    SchemaTree tree = parse(text).tree();

    assertThat(problemsOf(text)).containsExactly("model A {\n", "id Int @id\n");
    assertThat(tree.declarations()).hasSize(2);
    assertThat(((ModelBlock) tree.declarations().getLast()).complete()).isFalse();
    assertThat(((ModelBlock) tree.declarations().getLast()).fields()).hasSize(1);
  }

  @Test
  void formsOfEarlyVersionsAreReportedAndKept() {
    String text = "model A {\n  a: Int\n  b [Int]\n  c Int!\n  d Int[]?\n  e\n}\n";

    assertThat(problemsOf(text)).containsExactly(":", "[Int]", "Int!", "Int[]?", "e\n");
    assertThat(model(text).members()).hasSize(5);
    assertThat(model(text).fields()).isEmpty();
  }

  @Test
  void blocksWithoutAKnownKeywordAreReportedAsAWhole() {
    String text = "table A {\n}\nthing {\n a\n}\ntype X = Int @x  \n";

    assertThat(problemsOf(text))
        .containsExactly("table A {\n", "}\n", "thing {\n a\n}", "type X = Int @x  ");
    assertThat(parse(text).tree().declarations().get(1)).isInstanceOf(Unreadable.class);
  }

  @Test
  void lineEndsMayBeOfAnyKind() {
    for (String lineEnd : List.of("\n", "\r\n", "\r")) {
      String text = "model A {\n id Int @id // c\n /* x\n */ b Int\n}\n".replace("\n", lineEnd);
      assertThat(parse(text).diagnostics()).isEmpty();
      assertThat(model(text).fields()).hasSize(2);
      assertThat(model(text).fields().getFirst().trailingComment().orElseThrow().text())
          .isEqualTo(" c");
    }
  }

  @Test
  void namesMayHaveLettersOfAnyScript() {
    String text = "model Größe {\n 長さ Int\n \uD835\uDC9Cx Int\n}\n";

    assertThat(problemsOf(text)).isEmpty();
    assertThat(model(text).fields())
        .extracting(field -> field.name().text())
        .containsExactly("長さ", "\uD835\uDC9Cx");
  }

  @Test
  void wrongEscapesAreReportedWhereTheyStand() {
    String text = "model A {\n a String @map(\"\\q \\u12 \\uD83D x \\uD83D\\uDE00\")\n}\n";

    assertThat(problemsOf(text)).containsExactly("\\q", "\\u12", "\\uD83D");
  }

  @Test
  @Timeout(20)
  void hugeAndDeepTextsAreRead() {
    int size = 500_000;
    for (String part :
        List.of(
            "[", "(", "{", "\"\\", "/*", "*/", "a,", "é", "@a", "\0", "model A {\n", "}", "\r")) {
      String text = "model A {\n a Int @a(" + part.repeat(size / part.length()) + "\n}\n";
      assertThat(parse(text).tree().span().length()).isEqualTo(text.length());
      assertThat(parse(part.repeat(size / part.length())).tree()).isNotNull();
    }
  }

  @Test
  void everyDiagnosticLiesInTheText() {
    String text = "model A {\n id Int @id(\"x\n e\n}\ngarbage\nmodel B {";
    for (int end = 0; end <= text.length(); end++) {
      for (Diagnostic diagnostic : parse(text.substring(0, end)).diagnostics()) {
        assertThat(diagnostic.location().span().end()).isLessThanOrEqualTo(end);
      }
    }
  }
}
