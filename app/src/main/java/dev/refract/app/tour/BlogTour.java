package dev.refract.app.tour;

import dev.refract.app.settings.ThemeChoice;
import dev.refract.app.shell.Status;
import dev.refract.app.shell.StudioContext;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.input.KeyCode;

/**
 * The main job, once from the first look to committed data, on a copy of the blog example. A test
 * walks it without a camera.
 */
public final class BlogTour {
  private static final String NEW_MODEL_BEGUN =
      """

      /// A short label that readers follow.
      model Tag {
        id Int\
      """
          + " ";

  private static final String NEW_MODEL_ENDED =
      """
      id @default(autoincrement())
        name      String   @unique
        colour    String   @default("grey")
        createdAt DateTime @default(now()) @map("created_at")

        @@map("tags")
      }
      """;

  private final StudioDriver studio;
  private final Consumer<String> look;
  private int number;

  /**
   * A tour that has not begun.
   *
   * @param look is told the name of each station, such as {@code 03-repair}, while it is on show
   */
  public BlogTour(StudioDriver studio, Consumer<String> look) {
    this.studio = studio;
    this.look = look;
  }

  /** Walks the whole path. */
  public void walk(Path project) {
    open(project);
    breakAndMend();
    createDatabase();
    addModel();
    applyChange();
    editData();
    lookAround();
    changeByName(ThemeChoice.DARK);
    changeByName(ThemeChoice.LIGHT);
    risk(ThemeChoice.LIGHT);
    risk(ThemeChoice.DARK);
  }

  /** A change that fails on the rows that are there, beside one that may be a rename. */
  private void risk(ThemeChoice theme) {
    String optional = "  bio        String?";
    String required = "  bio        String";
    String before = "  website    String?";
    String after = "  homepage   String?";
    studio.use(theme);
    studio.run("go.schema");
    studio.typeOver(optional, required);
    studio.typeOver(before, after);
    studio.until("its SQL is shown", () -> studio.shows("review-change"));
    studio.click("review-change");
    station(theme == ThemeChoice.DARK ? "dark-risk" : "risk");
    studio.run("go.schema");
    studio.typeOver(after, before);
    studio.typeOver(required + "\n", optional + "\n");
  }

  /** What Alt+Enter, F2 and Shift+F12 offer; in the end everything is as before. */
  private void changeByName(ThemeChoice theme) {
    String prefix = theme == ThemeChoice.DARK ? "dark-" : "";
    String said = "references: [id], onDelete: Restrict)";
    String unsaid = "references: [id])";
    studio.run("go.schema");
    studio.use(theme);
    studio.typeOver(said, unsaid);
    studio.pointAt("relation(fields: [authorId], " + unsaid);
    studio.until("the hint has its lamp", () -> studio.shows("lamp"));
    studio.run("schema.fixes");
    studio.untilListed("code-actions");
    station(prefix + "actions");
    studio.press(KeyCode.ESCAPE);
    studio.pointAt("User {");
    studio.run("schema.references");
    studio.untilListed("references");
    station(prefix + "references");
    studio.press(KeyCode.ESCAPE);
    studio.run("schema.rename");
    studio.fill("rename-name", "Writer");
    station(prefix + "rename");
    studio.press(KeyCode.ESCAPE);
    studio.typeOver(unsaid, said);
  }

  private void open(Path project) {
    studio.open(project);
    station("open");
  }

  private void breakAndMend() {
    studio.typeOver("model User {", "model Usr {");
    studio.until("the problem is seen", () -> context().problems().errorCount().get() > 0);
    studio.run("window.problems");
    studio.chooseFirst("problems");
    station("problem");
    studio.run("schema.fixes");
    station("repair");
    studio.press(KeyCode.ESCAPE);
    studio.typeOver("model Usr {", "model User {");
    studio.until("the schema is valid", () -> context().problems().list().isEmpty());
    studio.run("window.problems");
  }

  private void createDatabase() {
    studio.run("go.migrations");
    studio.until("the migrations are read", () -> pending() == 1);
    station("first-migration");
    studio.run("migrations.apply");
    studio.click("dialog-accept");
    studio.until("the first migration is applied", () -> pending() == 0);
    studio.run("migrations.seed");
    studio.click("dialog-accept");
    studio.settle();
  }

  private void addModel() {
    studio.run("go.schema");
    studio.dismissNotifications();
    studio.typeAtTheEnd(NEW_MODEL_BEGUN);
    studio.typeAtTheEnd("@");
    studio.untilOffered();
    station("completion");
    studio.press(KeyCode.ESCAPE);
    studio.typeAtTheEnd(NEW_MODEL_ENDED);
    studio.until("its SQL is shown", () -> studio.shows("review-change"));
    station("new-model");
    studio.run("schema.save");
    studio.until("it is saved", () -> context().documents().dirtyCountProperty().get() == 0);
  }

  private void applyChange() {
    studio.click("review-change");
    studio.fill("migration-name", "add tags");
    station("review");
    studio.click("create-migration");
    studio.until("the new migration waits", () -> pending() == 1);
    studio.click("apply-migrations");
    station("confirm");
    studio.click("dialog-accept");
    studio.until("the change is applied", () -> pending() == 0);
    station("applied");
    studio.dismissNotifications();
  }

  private void editData() {
    studio.run("go.data");
    studio.run("data.open.Post");
    studio.untilRows();
    studio.selectCell(0, "title");
    station("browse");
    edit(1, "summary", "What plain SQL gives a small team.");
    edit(0, "title", "How we index, told anew");
    studio.selectCell(0, "id");
    studio.until("the edits are staged", () -> context().status().stagedEditsProperty().get() > 0);
    station("edit");
    studio.run("data.review");
    station("review-data");
    studio.click("data-commit");
    studio.until(
        "the edits are committed", () -> context().status().stagedEditsProperty().get() == 0);
    studio.untilRows();
    station("commit");
  }

  private void edit(int row, String column, String text) {
    studio.selectCell(row, column);
    studio.press(KeyCode.ENTER);
    studio.fill("data-cell-editor", text);
    studio.press(KeyCode.ENTER);
  }

  private void lookAround() {
    studio.dismissNotifications();
    studio.run("go.schema");
    studio.click("open-palette");
    studio.fill("palette-query", "post");
    station("palette");
    studio.press(KeyCode.ESCAPE);
    studio.use(ThemeChoice.DARK);
    studio.run("schema.go.Post");
    station("dark-schema");
    studio.run("go.migrations");
    station("dark-migrations");
    studio.run("go.data");
    station("dark-data");
    studio.run("go.settings");
    station("dark-settings");
  }

  private int pending() {
    return context().status().pendingMigrationsProperty().get();
  }

  /** The status as it is: unknown until somebody has looked. */
  boolean isConnected() {
    return context().status().connectionProperty().get() == Status.Connection.CONNECTED;
  }

  private StudioContext context() {
    return studio.model().session().orElseThrow().context();
  }

  private void station(String name) {
    studio.settle();
    number++;
    look.accept("%02d-%s".formatted(number, name));
  }
}
