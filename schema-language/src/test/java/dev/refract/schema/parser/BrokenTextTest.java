package dev.refract.schema.parser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.schema.Golden;
import dev.refract.schema.diagnostic.Diagnostic;
import dev.refract.schema.format.SchemaFormatter;
import dev.refract.schema.text.SourceFile;
import dev.refract.schema.workspace.SchemaWorkspace;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Whatever the text: a tree, and diagnostics that lie in it. */
class BrokenTextTest {
  private static void read(String text) {
    SourceFile file = new SourceFile("schema.prisma", text);
    ParseResult result = SchemaParser.parse(file);
    assertThat(result.tree().span().length()).isEqualTo(text.length());
    for (Diagnostic diagnostic : result.diagnostics()) {
      assertThat(diagnostic.location().span().end()).isLessThanOrEqualTo(text.length());
    }
    assertThat(SchemaFormatter.format(SchemaWorkspace.of(List.of(file)))).hasSize(1);
  }

  @Test
  void everyPrefixOfEveryGoldenFileCanBeRead() {
    for (Path file : Golden.all()) {
      String text = Golden.read(file);
      for (int end = 0; end <= text.length(); end++) {
        read(text.substring(0, end));
      }
    }
  }

  @Property(tries = 2000, seed = "7")
  void piecesOfTheLanguageInAnyOrderCanBeRead(@ForAll("pieces") String text) {
    read(text);
  }

  @Property(tries = 2000, seed = "7")
  void anyCharactersCanBeRead(@ForAll String text) {
    read(text);
    read("model A {\n  id Int @default(" + text + ")\n}\n");
  }

  @Provide
  Arbitrary<String> pieces() {
    return Arbitraries.of(
            "model A {\n",
            "}\n",
            "\n",
            "\r\n",
            "\r",
            " ",
            "\t",
            "enum E {\n",
            "type T = ",
            "datasource db {\n",
            "id ",
            "Int",
            "String[]",
            "?",
            "!",
            "@id",
            "@@map(",
            "\"x\"",
            "\"",
            "\\",
            "\\u12",
            "(",
            ")",
            "[",
            "]",
            "{",
            "}",
            ",",
            ":",
            "=",
            "//",
            "///",
            "/*",
            "*/",
            "@",
            "@@",
            ".",
            "-",
            "1",
            "-1.5",
            "é",
            "日",
            "🙂",
            "\ud83d",
            "\u0000",
            "\ufeff",
            "\u202e",
            "Unsupported(",
            "view V {\n",
            "model",
            "_")
        .list()
        .ofMaxSize(60)
        .map(parts -> String.join("", parts));
  }
}
