package dev.refract.schema.service;

import static dev.refract.schema.service.SemanticToken.Kind.COMMENT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.schema.Golden;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SemanticTokensTest {
  private static String describe(String text) {
    return SemanticTokens.of(text).stream()
        .map(token -> token.span().in(text) + ":" + token.kind().name().toLowerCase(Locale.ROOT))
        .filter(token -> !token.endsWith(":punctuation"))
        .collect(Collectors.joining(" "));
  }

  @Test
  void aModel() {
    assertThat(
            describe(
                """
                model User { // here
                  id   Int    @id @default(autoincrement())
                  role Role[] @db.Text // why
                  @@index([id(sort: Desc)], map: "x")
                }
                """))
        .isEqualTo(
            "model:keyword User:declaration // here:comment"
                + " id:field Int:scalar_type @:attribute id:attribute @:attribute default:attribute"
                + " autoincrement:function"
                + " role:field Role:type @:attribute db.Text:attribute // why:comment"
                + " @@:attribute index:attribute id:function sort:argument Desc:constant"
                + " map:argument \"x\":string");
  }

  @Test
  void enumsAndConfiguration() {
    assertThat(
            describe(
                "enum E {\n  A @map(\"a\") /// doc\n}\ndatasource db {\n  url = env(\"X\")\n}\n"))
        .isEqualTo(
            "enum:keyword E:declaration A:enum_value @:attribute map:attribute \"a\":string"
                + " /// doc:documentation"
                + " datasource:keyword db:declaration url:property env:function \"X\":string");
  }

  @Test
  void commentsReachOverLines() {
    SemanticTokens.Line first =
        SemanticTokens.ofLine("id Int /* from here", SemanticTokens.State.START);
    SemanticTokens.Line second = SemanticTokens.ofLine("to */ here\n", first.end());

    assertThat(first.end().inComment()).isTrue();
    assertThat(second.tokens().getFirst().kind()).isEqualTo(COMMENT);
    assertThat(second.tokens().getFirst().span().end()).isEqualTo(5);
    assertThat(second.end().inComment()).isFalse();
  }

  @Test
  void aBlockThatIsNotClosedDoesNotColourTheNextOneWrongly() {
    assertThat(describe("model A {\n  id Int @id\nenum E {\n  B\n"))
        .endsWith("enum:keyword E:declaration B:enum_value");
  }

  @Test
  void tokensOfBrokenTextAreInOrder() {
    for (var file : Golden.all()) {
      String text = Golden.read(file);
      for (int end = 0; end <= text.length(); end++) {
        List<SemanticToken> tokens = SemanticTokens.of(text.substring(0, end));
        int last = 0;
        for (SemanticToken token : tokens) {
          assertThat(token.span().start()).isGreaterThanOrEqualTo(last);
          last = token.span().end();
        }
        assertThat(last).isLessThanOrEqualTo(end);
      }
    }
  }
}
