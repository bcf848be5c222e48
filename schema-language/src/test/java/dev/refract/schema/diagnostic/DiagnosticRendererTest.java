package dev.refract.schema.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.schema.text.Location;
import dev.refract.schema.text.SourceFile;
import dev.refract.schema.text.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiagnosticRendererTest {
  private static final SourceFile FILE =
      new SourceFile("schema.prisma", "model A {\n  b Bb\n\tc Cc // x\n}\n");

  @Test
  void drawsThePlaceTheLineAndACaretForEachCharacter() {
    assertThat(render(at("Bb"), List.of(), List.of()))
        .isEqualTo(
            """
            schema.prisma:2:5: error R1: There is no type "Bb".
              |
            2 |   b Bb
              |     ^^\
            """);
  }

  @Test
  void keepsTabsSoThatTheCaretStandsBelow() {
    assertThat(render(at("Cc"), List.of(), List.of())).endsWith("3 | \tc Cc // x\n  | \t  ^^");
  }

  @Test
  void marksTheRestOfTheFirstLineOfALongSpan() {
    int start = FILE.text().indexOf("A {");
    Location location = new Location("schema.prisma", new Span(start, FILE.text().length()));

    assertThat(render(location, List.of(), List.of())).endsWith("1 | model A {\n  |       ^^^");
  }

  @Test
  void marksOneCharacterForAnEmptySpanAtTheEnd() {
    Location location = new Location("schema.prisma", Span.at(FILE.text().length()));

    assertThat(render(location, List.of(), List.of())).endsWith("5 | \n  | ^");
  }

  @Test
  void listsRelatedPlacesAndFixes() {
    assertThat(
            render(
                at("Bb"),
                List.of(new Related(at("A {"), "It was declared here")),
                List.of(new Fix("Create model \"Bb\"", List.of()))))
        .endsWith("   see schema.prisma:1:7: It was declared here\n   fix: Create model \"Bb\"");
  }

  @Test
  void showsOnlyTheNameOfAFileItDoesNotHave() {
    Location elsewhere = new Location("gone.prisma", new Span(3, 4));

    assertThat(render(elsewhere, List.of(), List.of()))
        .isEqualTo("gone.prisma: error R1: There is no type \"Bb\".");
  }

  @Test
  void showsFilesUnderTheNamesItIsTold() {
    DiagnosticRenderer renderer = new DiagnosticRenderer(List.of(FILE), name -> "prisma/" + name);

    assertThat(renderer.render(diagnostic(at("Bb"), List.of(), List.of())))
        .startsWith("prisma/schema.prisma:2:5: ");
  }

  private static Location at(String text) {
    int start = FILE.text().indexOf(text);
    return new Location("schema.prisma", new Span(start, start + text.length()));
  }

  private static String render(Location location, List<Related> related, List<Fix> fixes) {
    return new DiagnosticRenderer(List.of(FILE)).render(diagnostic(location, related, fixes));
  }

  private static Diagnostic diagnostic(Location location, List<Related> related, List<Fix> fixes) {
    return new Diagnostic(
        "R1", Severity.ERROR, location, "There is no type \"Bb\".", related, fixes);
  }
}
