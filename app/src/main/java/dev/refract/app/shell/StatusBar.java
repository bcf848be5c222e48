package dev.refract.app.shell;

import dev.refract.app.task.BackgroundTask;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringExpression;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.WeakListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The lowest line of the window. Each part is a button that goes to where it comes from. */
final class StatusBar extends HBox {
  private static final PseudoClass WARN = PseudoClass.getPseudoClass("warn");
  private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");
  private static final PseudoClass GOOD = PseudoClass.getPseudoClass("good");

  private final StudioContext context;
  private final HBox activity = new HBox(8);
  private final ListChangeListener<BackgroundTask<?>> onActivity = change -> showActivity();

  StatusBar(StudioContext context) {
    this.context = context;
    setId("status-bar");
    getStyleClass().add("status-bar");
    setAlignment(Pos.CENTER_LEFT);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    activity.setAlignment(Pos.CENTER_LEFT);
    getChildren()
        .addAll(errors(), warnings(), activity, gap, caret(), staged(), pending(), connection());
    ObservableList<BackgroundTask<?>> running = context.tasks().running();
    running.addListener(new WeakListChangeListener<>(onActivity));
    showActivity();
  }

  private Node errors() {
    Problems problems = context.problems();
    Button part =
        part(
            "status-problems",
            Feather.X_CIRCLE,
            Bindings.createStringBinding(
                () -> counted(problems.errorCount().get(), "error", "errors"),
                problems.errorCount()),
            "Show or hide the problems (Ctrl+Shift+M)",
            () -> problems.panelOpenProperty().set(!problems.panelOpenProperty().get()));
    part.graphicProperty()
        .bind(
            Bindings.createObjectBinding(
                () ->
                    Icons.small(
                        problems.errorCount().get() == 0 ? Feather.CHECK_CIRCLE : Feather.X_CIRCLE),
                problems.errorCount()));
    problems
        .errorCount()
        .subscribe(count -> {
          part.pseudoClassStateChanged(BAD, count.intValue() > 0);
        });
    return part;
  }

  private Node warnings() {
    Problems problems = context.problems();
    Button part =
        part(
            "status-warnings",
            Feather.ALERT_TRIANGLE,
            Bindings.createStringBinding(
                () -> counted(problems.warningCount().get(), "warning", "warnings"),
                problems.warningCount()),
            "Show or hide the problems (Ctrl+Shift+M)",
            () -> problems.panelOpenProperty().set(!problems.panelOpenProperty().get()));
    problems
        .warningCount()
        .subscribe(count -> part.pseudoClassStateChanged(WARN, count.intValue() > 0));
    part.managedProperty().bind(problems.warningCount().greaterThan(0));
    part.visibleProperty().bind(part.managedProperty());
    return part;
  }

  private Node caret() {
    Label label = new Label();
    label.setId("status-caret");
    label.getStyleClass().add("status-text");
    label.textProperty().bind(context.status().caretProperty());
    label.managedProperty().bind(Bindings.isNotEmpty(label.textProperty()));
    return label;
  }

  private Node staged() {
    Status status = context.status();
    Button part =
        part(
            "status-staged",
            Feather.EDIT_3,
            Bindings.createStringBinding(
                () -> counted(status.stagedEditsProperty().get(), "staged edit", "staged edits"),
                status.stagedEditsProperty()),
            "Review and commit in Data",
            () -> context.navigation().show("data"));
    part.managedProperty().bind(status.stagedEditsProperty().greaterThan(0));
    part.visibleProperty().bind(part.managedProperty());
    part.pseudoClassStateChanged(WARN, true);
    return part;
  }

  private Node pending() {
    Status status = context.status();
    Button part =
        part(
            "status-pending",
            Feather.GIT_COMMIT,
            Bindings.createStringBinding(
                () -> pendingText(status),
                status.pendingMigrationsProperty(),
                status.unmigratedChangeProperty(),
                status.driftProperty()),
            "Go to Migrations",
            () -> context.navigation().show("migrations"));
    Runnable colour =
        () -> {
          int count = status.pendingMigrationsProperty().get();
          part.pseudoClassStateChanged(WARN, count > 0 || status.driftProperty().get());
        };
    status.pendingMigrationsProperty().addListener(seen -> colour.run());
    status.driftProperty().addListener(seen -> colour.run());
    colour.run();
    part.managedProperty()
        .bind(
            status
                .pendingMigrationsProperty()
                .isNotEqualTo(Status.UNKNOWN)
                .or(status.driftProperty()));
    part.visibleProperty().bind(part.managedProperty());
    return part;
  }

  private static String pendingText(Status status) {
    int count = status.pendingMigrationsProperty().get();
    String pending =
        count > 0
            ? counted(count, "pending migration", "pending migrations")
            : status.unmigratedChangeProperty().get()
                ? "Change without a migration"
                : "Migrations up to date";
    return !status.driftProperty().get()
        ? pending
        : count > 0 ? pending + ", drift" : "Drift detected";
  }

  private Node connection() {
    Status status = context.status();
    Button part =
        part(
            "status-connection",
            Feather.DATABASE,
            Bindings.createStringBinding(
                () ->
                    switch (status.connectionProperty().get()) {
                      case NOT_OPENED -> "Not connected";
                      case MISSING -> "No database yet";
                      case CONNECTED -> status.connectionTextProperty().get();
                      case FAILED -> "Connection failed";
                    },
                status.connectionProperty(),
                status.connectionTextProperty()),
            "",
            () -> context.navigation().show("data"));
    Tooltip why = new Tooltip();
    why.textProperty().bind(status.connectionTextProperty());
    why.setWrapText(true);
    why.setMaxWidth(480);
    part.setTooltip(why);
    status
        .connectionProperty()
        .subscribe(now -> {
          part.pseudoClassStateChanged(GOOD, now == Status.Connection.CONNECTED);
          part.pseudoClassStateChanged(BAD, now == Status.Connection.FAILED);
          part.pseudoClassStateChanged(WARN, now == Status.Connection.MISSING);
        });
    return part;
  }

  private void showActivity() {
    ObservableList<BackgroundTask<?>> running = context.tasks().running();
    activity.getChildren().clear();
    if (running.isEmpty()) {
      return;
    }
    BackgroundTask<?> task = running.getFirst();
    ProgressBar bar = new ProgressBar();
    bar.progressProperty().bind(task.progressProperty());
    bar.getStyleClass().add("status-progress");
    Label text = new Label();
    text.getStyleClass().add("status-text");
    text.textProperty()
        .bind(
            Bindings.when(Bindings.isEmpty(task.messageProperty()))
                .then(task.title())
                .otherwise(task.messageProperty()));
    Button cancel = new Button(null, Icons.small(Feather.X));
    cancel.getStyleClass().setAll("status-part");
    cancel.setTooltip(new Tooltip("Cancel"));
    cancel.setOnAction(event -> task.cancel());
    activity.getChildren().addAll(bar, text, cancel);
  }

  private static Button part(
      String id, Feather icon, StringExpression text, String tip, Runnable action) {
    FontIcon drawn = Icons.small(icon);
    Button part = new Button(null, drawn);
    part.setId(id);
    part.getStyleClass().setAll("status-part");
    part.textProperty().bind(text);
    if (!tip.isEmpty()) {
      part.setTooltip(new Tooltip(tip));
    }
    part.setOnAction(event -> action.run());
    return part;
  }

  static String counted(int count, String one, String many) {
    return count == 0 ? "No " + many : count == 1 ? "1 " + one : count + " " + many;
  }
}
