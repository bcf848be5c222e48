package dev.refract.app.migration;

import atlantafx.base.theme.Styles;
import dev.refract.app.migration.MigrationsState.Known;
import dev.refract.app.migration.MigrationsState.Reading;
import dev.refract.app.migration.MigrationsState.Unreadable;
import dev.refract.app.shell.EmptyState;
import dev.refract.app.shell.Icons;
import dev.refract.app.shell.Notification.Tone;
import dev.refract.app.task.BackgroundTask;
import dev.refract.migrate.command.Overview;
import dev.refract.migrate.command.Overview.DatabaseState;
import dev.refract.migrate.history.MigrationFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The Migrations workspace: the timeline on the left, one entry on the right. */
final class MigrationsView extends BorderPane {
  private final MigrationsModel model;
  private final ListView<TimelineItem> timeline = new ListView<>();
  private final StackPane detail = new StackPane();
  private final SplitPane split = new SplitPane();
  private final VBox notes = new VBox();
  private final Button apply = new Button("", Icons.small(Feather.PLAY));
  private final Button seed = new Button("Seed…", Icons.small(Feather.DATABASE));

  MigrationsView(MigrationsModel model) {
    this.model = model;
    getStyleClass().add("migrations");
    getStylesheets()
        .add(
            Objects.requireNonNull(MigrationsView.class.getResource("migrations.css"))
                .toExternalForm());
    timeline.setId("timeline");
    timeline.getStyleClass().addAll("quiet-list", "timeline");
    timeline.setCellFactory(list -> new TimelineCell());
    timeline.setFixedCellSize(56);
    timeline
        .getSelectionModel()
        .selectedItemProperty()
        .subscribe(item -> {
          if (item != null) {
            model.selectedProperty().set(item);
          }
        });
    split.getItems().setAll(sidebar(), detail);
    split.setDividerPositions(0.26);
    split.getStyleClass().add("quiet-split");
    SplitPane.setResizableWithParent(split.getItems().getFirst(), false);
    model.selectedProperty().subscribe(this::showDetail);
    model.stateProperty().subscribe(this::show);
    model.runningProperty().subscribe(this::showProgress);
  }

  void takeFocus() {
    timeline.requestFocus();
  }

  private Node sidebar() {
    Label title = new Label("Migrations");
    title.getStyleClass().add("page-title");
    HBox.setHgrow(title, Priority.ALWAYS);
    title.setMaxWidth(Double.MAX_VALUE);
    Button refresh = new Button("", Icons.small(Feather.REFRESH_CW));
    refresh.getStyleClass().addAll(Styles.FLAT, "small-icon-button");
    refresh.setTooltip(new Tooltip("Look again"));
    refresh.setAccessibleText("Look again");
    refresh.setOnAction(event -> model.refresh());
    HBox head = new HBox(8, title, refresh);
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("timeline-head");
    apply.setId("apply-migrations");
    apply.getStyleClass().add(Styles.ACCENT);
    apply.setMaxWidth(Double.MAX_VALUE);
    apply.disableProperty().bind(model.canApply().not());
    apply.setOnAction(event -> new ApplyWorkflow(model).start());
    seed.setId("seed");
    seed.setMaxWidth(Double.MAX_VALUE);
    seed.disableProperty().bind(model.changeable().not());
    seed.setOnAction(event -> new SeedWorkflow(model).start());
    for (Button button : List.of(apply, seed)) {
      button.managedProperty().bind(button.visibleProperty());
    }
    VBox foot = new VBox(8, apply, seed);
    foot.getStyleClass().add("timeline-foot");
    foot.visibleProperty().bind(apply.visibleProperty().or(seed.visibleProperty()));
    foot.managedProperty().bind(foot.visibleProperty());
    BorderPane sidebar = new BorderPane(timeline);
    sidebar.setTop(head);
    sidebar.setBottom(foot);
    sidebar.getStyleClass().add("migrations-sidebar");
    sidebar.setMinWidth(220);
    return sidebar;
  }

  private void show(MigrationsState state) {
    switch (state) {
      case Reading reading -> setCenter(new StackPane(new ProgressIndicator()));
      case Unreadable unreadable -> setCenter(unreadable(unreadable));
      case Known known -> show(known);
    }
  }

  private void show(Known known) {
    Overview overview = known.overview();
    int waiting = overview.history().waiting().size();
    apply.setText("Apply " + Words.count(waiting, "migration") + "…");
    apply.setVisible(waiting > 0 && overview.database() != DatabaseState.UNMANAGED);
    seed.setVisible(
        waiting == 0
            && overview.database() == DatabaseState.EMPTY
            && SeedWorkflow.isOffered(model));
    notes.getChildren().setAll(notes(known));
    setTop(notes);
    if (overview.database() == DatabaseState.MISSING && waiting > 0 && !overview.hasChange()) {
      timeline.getItems().setAll(known.items());
      setCenter(noDatabase(waiting));
      return;
    }
    if (known.items().isEmpty()) {
      setCenter(nothing(known));
      return;
    }
    timeline.getItems().setAll(known.items());
    timeline.getSelectionModel().select(model.selectedProperty().get());
    setCenter(split);
  }

  private List<Node> notes(Known known) {
    Overview overview = known.overview();
    List<Node> found = new ArrayList<>();
    if (overview.database() == DatabaseState.UNMANAGED) {
      found.add(unmanaged(overview));
    }
    overview
        .problem()
        .ifPresent(problem -> found.add(DetailPane.note(Tone.DANGER, problem.text())));
    if (overview.hasDrift()
        && overview.database() != DatabaseState.UNMANAGED
        && overview.problem().isEmpty()) {
      List<String> differences = overview.drift().orElseThrow().summary();
      String first = String.join("; ", differences.stream().limit(3).toList());
      String more =
          differences.size() > 3
              ? " and " + Words.count(differences.size() - 3, "more difference")
              : "";
      found.add(
          DetailPane.note(
              Tone.WARNING,
              "Somebody has changed the database beside its migrations: "
                  + first
                  + more
                  + ". Undo that in the database, or say the same in the schema and a migration."));
    }
    if (known.schemaHasErrors()) {
      found.add(
          DetailPane.note(
              Tone.INFO,
              "The schema has errors, so it is not compared with the migrations just now."));
    }
    return found;
  }

  private Node unmanaged(Overview overview) {
    Node note =
        DetailPane.note(
            Tone.WARNING,
            "This database has tables but no migration history. If it already has what the first"
                + " migration creates, mark that as applied; the later ones can then be applied.");
    List<MigrationFile> waiting = overview.history().waiting();
    if (note instanceof HBox box && !waiting.isEmpty()) {
      Button baseline = new Button("Mark the first as applied…");
      baseline.setId("baseline");
      baseline.getStyleClass().add("small");
      baseline.setMinWidth(USE_PREF_SIZE);
      baseline.disableProperty().bind(model.changeable().not());
      baseline.setOnAction(
          event -> new ResolveWorkflow(model).markApplied(waiting.getFirst().name()));
      box.getChildren().add(baseline);
      box.setAlignment(Pos.CENTER_LEFT);
    }
    return note;
  }

  private Node noDatabase(int waiting) {
    EmptyState empty =
        new EmptyState(
            Feather.DATABASE,
            "There is no database yet",
            model.context().database().url().description()
                + " does not exist. It is created when the migrations are applied;"
                + " you see their SQL first.");
    empty.primary(
        "Create database and apply " + Words.count(waiting, "migration"),
        new ApplyWorkflow(model)::start);
    empty.secondary("Look at the SQL", () -> setCenter(split));
    return new StackPane(empty);
  }

  private Node nothing(Known known) {
    EmptyState empty =
        known.schemaHasErrors()
            ? new EmptyState(
                    Feather.ALERT_TRIANGLE,
                    "The schema has errors",
                    "Once it is correct, the SQL that it means is shown here.")
                .primary("Go to the schema", () -> model.context().navigation().show("schema"))
            : new EmptyState(
                    Feather.GIT_COMMIT,
                    "No migrations yet",
                    "Add a model to the schema. The SQL that it means is shown here, and becomes a"
                        + " migration when you say so.")
                .primary("Go to the schema", () -> model.context().navigation().show("schema"));
    return new StackPane(empty);
  }

  private Node unreadable(Unreadable unreadable) {
    EmptyState empty =
        new EmptyState(Feather.ALERT_OCTAGON, unreadable.report().what(), unreadable.report().why())
            .primary("Look again", model::refresh);
    return new StackPane(empty);
  }

  private void showDetail(@Nullable TimelineItem item) {
    if (item == null) {
      detail.getChildren().clear();
    } else {
      detail.getChildren().setAll(new DetailPane(model, item));
      if (timeline.getItems().contains(item)) {
        timeline.getSelectionModel().select(item);
      }
    }
  }

  private void showProgress(@Nullable BackgroundTask<?> task) {
    if (task == null) {
      setBottom(null);
      return;
    }
    Label what = new Label();
    what.textProperty().bind(task.messageProperty());
    what.setMinWidth(0);
    ProgressBar bar = new ProgressBar();
    bar.progressProperty().bind(task.progressProperty());
    bar.getStyleClass().add(Styles.SMALL);
    bar.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(bar, Priority.ALWAYS);
    Button cancel = new Button("Cancel");
    cancel.getStyleClass().add("small");
    cancel.setOnAction(event -> model.cancel());
    HBox progress = new HBox(12, new Label(task.title()), what, bar, cancel);
    progress.setAlignment(Pos.CENTER_LEFT);
    progress.getStyleClass().add("migration-progress");
    setBottom(progress);
  }
}
