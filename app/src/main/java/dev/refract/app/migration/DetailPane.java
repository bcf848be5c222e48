package dev.refract.app.migration;

import atlantafx.base.theme.Styles;
import dev.refract.app.shell.Icons;
import dev.refract.app.shell.Notification.Tone;
import dev.refract.migrate.history.AppliedMigration;
import dev.refract.migrate.history.HistoryEntry;
import dev.refract.migrate.history.MigrationFile;
import dev.refract.migrate.history.MigrationName;
import dev.refract.migrate.history.MigrationState;
import dev.refract.migrate.review.ScriptReview;
import dev.refract.migrate.review.rewrite.Rewrite;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The right side: one entry of the timeline with its SQL, what was found, and the way on. */
final class DetailPane extends BorderPane {
  private final MigrationsModel model;

  DetailPane(MigrationsModel model, TimelineItem item) {
    this.model = model;
    VBox top = new VBox();
    switch (item) {
      case TimelineItem.Unmigrated unmigrated -> {
        top.getChildren().add(unmigratedHeader(unmigrated));
        ScriptPane script =
            new ScriptPane(unmigrated.review(), OptionalInt.empty(), Optional.of(saferWays(item)));
        unmigrated.questions().forEach(q -> top.getChildren().add(new RenameQuestion(model, q)));
        FindingSummary.of(unmigrated.review(), script::reveal).ifPresent(top.getChildren()::add);
        setCenter(script);
      }
      case TimelineItem.Recorded recorded -> {
        HistoryEntry entry = recorded.entry();
        top.getChildren().add(header(entry, recorded.review()));
        explanation(entry).forEach(top.getChildren()::add);
        OptionalInt failed =
            entry.state() == MigrationState.FAILED
                ? entry.row().map(AppliedMigration::failedStatement).orElse(OptionalInt.empty())
                : OptionalInt.empty();
        if (entry.file().flatMap(MigrationFile::script).isPresent()) {
          ScriptPane script =
              new ScriptPane(
                  recorded.review(),
                  failed,
                  entry.isWaiting() ? Optional.of(saferWays(item)) : Optional.empty());
          FindingSummary.of(recorded.review(), script::reveal).ifPresent(top.getChildren()::add);
          setCenter(script);
        } else {
          setCenter(noFile());
        }
      }
    }
    setTop(top);
  }

  private Consumer<Rewrite> saferWays(TimelineItem item) {
    return rewrite -> new SaferWayWorkflow(model).start(item, rewrite);
  }

  private Node unmigratedHeader(TimelineItem.Unmigrated unmigrated) {
    TextField name = new TextField();
    name.setId("migration-name");
    name.setPromptText("Name, such as add_comments");
    name.textProperty().bindBidirectional(model.newNameProperty());
    Button create = new Button("Create migration", Icons.small(Feather.PLUS));
    create.setId("create-migration");
    create.getStyleClass().add(Styles.ACCENT);
    create.disableProperty().bind(model.canCreate().not());
    create.setOnAction(event -> new CreateWorkflow(model).start());
    name.setOnAction(event -> create.fire());
    boolean unsaved = model.context().documents().dirtyCountProperty().get() > 0;
    String text =
        "This SQL leads from your migrations to the schema."
            + (unsaved ? " The schema files are saved first." : "");
    Node head =
        head(
            "Change without a migration",
            text,
            badges(unmigrated.review()),
            List.of(copyButton(unmigrated.review())));
    HBox.setHgrow(name, Priority.ALWAYS);
    HBox bar = new HBox(8, name, create);
    bar.getStyleClass().add("create-bar");
    return new VBox(head, bar);
  }

  private Node header(HistoryEntry entry, ScriptReview review) {
    StateLook look = StateLook.of(entry.state());
    List<Node> marks = new ArrayList<>();
    marks.add(new Badge(look.tone(), look.name()).label());
    marks.addAll(badges(review));
    String when =
        entry
            .row()
            .flatMap(row -> row.finishedAt().or(() -> Optional.of(row.startedAt())))
            .map(time -> " · " + Words.exact(time))
            .orElse("");
    List<Node> actions = new ArrayList<>();
    actions.add(copyButton(review));
    if (entry.state() == MigrationState.FAILED) {
      Button again = new Button("Try again…", Icons.small(Feather.ROTATE_CCW));
      again.setId("resolve-rolled-back");
      again.setOnAction(event -> new ResolveWorkflow(model).allowAnotherTry(entry.name()));
      Button done = new Button("It is done…", Icons.small(Feather.CHECK));
      done.setId("resolve-applied");
      done.setOnAction(event -> new ResolveWorkflow(model).markApplied(entry.name()));
      again.disableProperty().bind(model.changeable().not());
      done.disableProperty().bind(model.changeable().not());
      actions.addAll(List.of(again, done));
    }
    return head(
        MigrationName.wishOf(entry.name()),
        entry.name() + when + " · " + Words.count(review.script().statements().size(), "statement"),
        marks,
        actions);
  }

  private static Node head(String title, String below, List<Node> marks, List<Node> actions) {
    Label heading = new Label(title);
    heading.getStyleClass().add("page-title");
    heading.setMinWidth(0);
    HBox first = new HBox(8, heading);
    first.getChildren().addAll(marks);
    first.setAlignment(Pos.CENTER_LEFT);
    Label detail = new Label(below);
    detail.getStyleClass().add("text-muted");
    VBox words = new VBox(4, first, detail);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox buttons = new HBox(8);
    buttons.getChildren().addAll(actions);
    buttons.setAlignment(Pos.CENTER_RIGHT);
    buttons.setMinWidth(Region.USE_PREF_SIZE);
    HBox head = new HBox(16, words, buttons);
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("detail-head");
    return head;
  }

  private static List<Node> explanation(HistoryEntry entry) {
    return switch (entry.state()) {
      case APPLIED, PENDING -> List.of();
      case ROLLED_BACK ->
          List.of(note(Tone.INFO, "It failed before and will be tried again with the next Apply."));
      case EDITED ->
          List.of(
              note(
                  Tone.WARNING,
                  "The file has changed since it ran. The database has what it said then. Put the"
                      + " file back as it was, and make the change in a new migration."));
      case MISSING ->
          List.of(
              note(
                  Tone.WARNING,
                  "The database has run this migration, but its file is gone. Get it back from"
                      + " version control, or from whoever made it."));
      case FAILED -> List.of(failure(entry));
    };
  }

  private static Node failure(HistoryEntry entry) {
    String logs =
        entry.row().flatMap(AppliedMigration::logs).orElse("Nothing was recorded.").strip();
    Label what = new Label(reason(logs));
    what.getStyleClass().add("finding-title");
    what.setWrapText(true);
    Label next =
        new Label(
            "Nothing else runs before this is resolved. Correct the SQL or the data and choose"
                + " \"Try again\"; or bring the database to where the migration leads by hand and"
                + " choose \"It is done\".");
    next.setWrapText(true);
    VBox words = new VBox(4, what, next);
    Unfolding.add(words, "What was recorded", logs);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox box = new HBox(8, Icons.of(Tone.DANGER), words);
    box.getStyleClass().addAll("detail-note", "detail-note-danger");
    return box;
  }

  /** The database's own words in what this engine or the reference recorded. */
  private static String reason(String logs) {
    return logs.lines()
        .filter(line -> line.startsWith("Reason:"))
        .map(line -> line.substring("Reason:".length()).strip())
        .findFirst()
        .orElseGet(() -> logs.lines().findFirst().orElse(""));
  }

  static Node note(Tone tone, String text) {
    Label words = new Label(text);
    words.setWrapText(true);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox box = new HBox(8, Icons.of(tone), words);
    box.getStyleClass()
        .addAll("detail-note", "detail-note-" + tone.name().toLowerCase(Locale.ROOT));
    return box;
  }

  private static Node noFile() {
    Label label = new Label("There is no SQL to show.");
    label.getStyleClass().add("text-muted");
    return label;
  }

  private static List<Node> badges(ScriptReview review) {
    return Badge.of(review).stream()
        .filter(badge -> badge.tone() != Tone.INFO)
        .<Node>map(Badge::label)
        .toList();
  }

  private static Button copyButton(ScriptReview review) {
    Button copy = new Button("", Icons.small(Feather.COPY));
    copy.getStyleClass().add(Styles.FLAT);
    copy.setTooltip(new Tooltip("Copy the SQL"));
    copy.setAccessibleText("Copy the SQL");
    copy.setOnAction(event -> {
      ClipboardContent content = new ClipboardContent();
      content.putString(review.script().text());
      Clipboard.getSystemClipboard().setContent(content);
    });
    return copy;
  }
}
