package dev.refract.app.tour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.app.settings.ThemeChoice;
import dev.refract.app.settings.UserFolders;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

/** What the keys do in the schema editor, in the real window. */
class SchemaEditorTest {
  private static final Path EXAMPLE = Path.of("..", "examples", "blog");

  private StudioDriver studio;

  @BeforeAll
  static void startJavaFx() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  @BeforeEach
  void open() throws Exception {
    // Not a @TempDir: unsaved texts are still being kept while the studio closes.
    Path folder = Files.createTempDirectory(Path.of("target"), "schema-editor");
    Path project = folder.resolve("blog");
    Tour.copy(EXAMPLE, project);
    studio =
        StudioDriver.start(UserFolders.under(folder.resolve("user")), ThemeChoice.LIGHT, 1280, 800);
    studio.open(project);
  }

  @AfterEach
  void close() {
    studio.close();
  }

  @Test
  void aRepairIsDoneWithEnter() {
    studio.typeOver("status      PostStatus", "status      PostStats");
    studio.pointAt("PostStats");
    studio.until("the lamp is lit", () -> studio.shows("lamp"));
    studio.run("schema.fixes");
    studio.untilListed("code-actions");
    studio.press(KeyCode.ENTER);

    assertThat(studio.schemaText()).contains("status      PostStatus").doesNotContain("PostStats ");
  }

  @Test
  void aProblemOfTheListIsMendedFromThere() {
    studio.typeOver("status      PostStatus", "status      PostStats");
    studio.run("window.problems");
    studio.chooseFirst("problems");
    studio.pointAt("model User");
    studio.focus("problems");
    studio.pressWithAlt(KeyCode.ENTER);
    studio.untilListed("code-actions");
    studio.press(KeyCode.ENTER);

    assertThat(studio.schemaText()).doesNotContain("PostStats ");
  }

  @Test
  void aHintHasItsRemedy() {
    studio.typeOver(", onDelete: Restrict)", ")");
    studio.pointAt("relation(fields: [authorId]");
    studio.until("the lamp is lit", () -> studio.shows("lamp"));
    studio.run("schema.fixes");
    studio.untilListed("code-actions");
    studio.press(KeyCode.ENTER);

    assertThat(studio.schemaText())
        .contains("@relation(fields: [authorId], references: [id], onDelete: Restrict)");
  }

  @Test
  void aModelIsRenamedAndKeepsItsTable() {
    studio.pointAt("Category {");
    studio.run("schema.rename");
    studio.fill("rename-name", "Subject");
    studio.press(KeyCode.ENTER);

    assertThat(studio.schemaText())
        .contains("model Subject {", "Subject[]", "@@map(\"categories\")")
        .doesNotContain("model Category", "Category[]");
  }

  @Test
  void aFieldIsRenamedInTheDatabaseToo() {
    studio.pointAt("viewCount");
    studio.run("schema.rename");
    studio.fill("rename-name", "views");
    studio.press(KeyCode.DOWN);
    studio.press(KeyCode.ENTER);

    assertThat(studio.schemaText()).contains("views").doesNotContain("viewCount", "view_count");
  }

  @Test
  void aTakenNameIsRefused() {
    String before = studio.schemaText();
    studio.pointAt("Category {");
    studio.run("schema.rename");
    studio.fill("rename-name", "Post");
    studio.press(KeyCode.ENTER);

    assertThat(studio.shows("rename-name")).isTrue();
    studio.press(KeyCode.ESCAPE);
    assertThat(studio.shows("rename-name")).isFalse();
    assertThat(studio.schemaText()).isEqualTo(before);
  }

  @Test
  void usesOfANameAreListedAndEnterGoesThere() {
    studio.pointAt("PostStatus {");
    studio.run("schema.references");
    studio.untilListed("references");
    studio.press(KeyCode.DOWN);
    studio.press(KeyCode.ENTER);

    studio.until(
        "the caret is at the use",
        () -> studio.session().context().status().caretProperty().get().equals("Ln 76, Col 15"));
  }
}
