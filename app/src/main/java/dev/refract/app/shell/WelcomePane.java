package dev.refract.app.shell;

import dev.refract.app.project.ProjectProblem;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What the window shows while no project is open: recent projects and the way to open one. */
final class WelcomePane extends StackPane {
  private static final int MOST_RECENT_SHOWN = 5;

  WelcomePane(WindowActions actions) {
    getStyleClass().add("welcome");
    setId("welcome");
    Label title = new Label("Refract");
    title.getStyleClass().add("welcome-title");
    Label text = new Label("A schema studio: see what a change means before it runs.");
    text.getStyleClass().add("empty-state-text");
    Button open = new Button("Open folder…", Icons.small(Feather.FOLDER_PLUS));
    open.setId("open-folder");
    open.getStyleClass().add("accent");
    open.setDefaultButton(true);
    open.setOnAction(event -> actions.chooseFolder());
    VBox column = new VBox(16, Logo.node(72), title, text, open, recent(actions));
    column.getStyleClass().add("welcome-column");
    column.setAlignment(Pos.CENTER);
    getChildren().add(column);
  }

  private static Node recent(WindowActions actions) {
    VBox list = new VBox(4);
    list.getStyleClass().add("recent-projects");
    actions.model().services().settings().recentProjects().stream()
        .filter(Files::isDirectory)
        .limit(MOST_RECENT_SHOWN)
        .forEach(folder -> list.getChildren().add(recent(actions, folder)));
    if (!list.getChildren().isEmpty()) {
      Label heading = new Label("Recent projects");
      heading.getStyleClass().add("section-label");
      list.getChildren().addFirst(heading);
    }
    return list;
  }

  private static Node recent(WindowActions actions, Path folder) {
    Label name = new Label(String.valueOf(folder.getFileName()));
    name.getStyleClass().add("recent-name");
    Label path = new Label(folder.toString());
    path.getStyleClass().add("text-muted");
    Button button = new Button(null, new VBox(2, name, path));
    button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    button.getStyleClass().setAll("recent-project");
    button.setMaxWidth(Double.MAX_VALUE);
    button.setAlignment(Pos.CENTER_LEFT);
    button.setOnAction(event -> actions.model().open(folder));
    return button;
  }

  static Node opening(Path folder) {
    ProgressIndicator busy = new ProgressIndicator();
    busy.setMaxSize(32, 32);
    Label text = new Label("Opening " + folder.getFileName() + "…");
    text.getStyleClass().add("text-muted");
    VBox column = new VBox(16, busy, text);
    column.setAlignment(Pos.CENTER);
    StackPane pane = new StackPane(column);
    pane.getStyleClass().add("welcome");
    pane.setId("opening");
    return pane;
  }

  static Node refused(WindowActions actions, Path folder, ProjectProblem problem) {
    EmptyState state =
        switch (problem) {
          case ProjectProblem.NoSchema none ->
              new EmptyState(
                      Feather.FILE_PLUS,
                      "No schema in this folder",
                      none.message() + "\nStart with a small one, or open another folder.")
                  .primary("Create a schema", () -> actions.model().createStarter(folder));
          case ProjectProblem.FolderMissing missing ->
              trouble(Feather.FOLDER_MINUS, "This folder is not there", missing);
          case ProjectProblem.NotAFolder file ->
              trouble(Feather.FILE, "This is not a folder", file);
          case ProjectProblem.SchemaMissing missing ->
              trouble(Feather.FILE_MINUS, "The schema is not where it should be", missing);
          case ProjectProblem.ConfigMissing missing ->
              trouble(Feather.FILE_MINUS, "The configuration is not where it should be", missing);
          case ProjectProblem.NotUtf8 bytes ->
              trouble(Feather.FILE_TEXT, "A file is not UTF-8 text", bytes);
          case ProjectProblem.Unreadable unreadable ->
              trouble(Feather.ALERT_TRIANGLE, "A file cannot be read", unreadable);
          case ProjectProblem.BrokenToml broken ->
              trouble(Feather.ALERT_TRIANGLE, "The configuration cannot be read", broken);
        };
    state.setId("refused");
    state.secondary("Open folder…", actions::chooseFolder);
    state.secondary("Try again", () -> actions.model().open(folder));
    StackPane pane = new StackPane(state);
    pane.getStyleClass().add("welcome");
    return pane;
  }

  private static EmptyState trouble(Feather icon, String title, ProjectProblem problem) {
    return new EmptyState(icon, title, problem.message() + "\n" + problem.wayOut());
  }
}
