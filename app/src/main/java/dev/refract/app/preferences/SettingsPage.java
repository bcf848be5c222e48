package dev.refract.app.preferences;

import dev.refract.app.project.Environment;
import dev.refract.app.project.Project;
import dev.refract.app.settings.Settings;
import dev.refract.app.settings.ThemeChoice;
import dev.refract.app.shell.StudioContext;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;

/** A page of settings in groups; every change counts at once. */
final class SettingsPage extends ScrollPane {
  private final StudioContext context;

  SettingsPage(StudioContext context) {
    this.context = context;
    getStyleClass().addAll("edge-to-edge", "settings-page");
    setFitToWidth(true);
    Label title = new Label("Settings");
    title.getStyleClass().add("page-title");
    VBox column =
        new VBox(
            24,
            title,
            group("Appearance", theme()),
            group("Editor", fontSize(), formatOnSave(), showHints()),
            group("This project", projectRows(context.project())));
    column.getStyleClass().add("settings-column");
    HBox centred = new HBox(column);
    centred.setAlignment(Pos.TOP_CENTER);
    HBox.setHgrow(column, Priority.ALWAYS);
    setContent(centred);
  }

  private Node theme() {
    Settings settings = context.settings();
    ToggleGroup choices = new ToggleGroup();
    HBox segments = new HBox();
    ThemeChoice[] all = ThemeChoice.values();
    for (ThemeChoice choice : all) {
      ToggleButton button = new ToggleButton(choice.title());
      button.setId("theme-" + choice.name().toLowerCase(java.util.Locale.ROOT));
      button.setToggleGroup(choices);
      button
          .getStyleClass()
          .add(
              choice == all[0]
                  ? "left-pill"
                  : choice == all[all.length - 1] ? "right-pill" : "center-pill");
      settings.themeProperty().subscribe(now -> button.setSelected(now == choice));
      button.setOnAction(event -> {
        settings.themeProperty().set(choice);
        button.setSelected(true);
      });
      segments.getChildren().add(button);
    }
    return row("Colours", "Light, dark, or as your system is.", segments);
  }

  private Node fontSize() {
    Settings settings = context.settings();
    Spinner<Integer> size = new Spinner<>();
    size.setId("editor-font-size");
    size.setValueFactory(
        new SpinnerValueFactory.IntegerSpinnerValueFactory(
            Settings.SMALLEST_EDITOR_FONT,
            Settings.LARGEST_EDITOR_FONT,
            settings.editorFontSizeProperty().get()));
    size.setPrefWidth(96);
    size.valueProperty().addListener((seen, before, now) -> settings.setEditorFontSize(now));
    return row("Font size", "Of schema and SQL text, in points.", size);
  }

  private Node formatOnSave() {
    CheckBox box = new CheckBox();
    box.setId("format-on-save");
    box.selectedProperty().bindBidirectional(context.settings().formatOnSaveProperty());
    return row("Format on save", "Aligns fields and attributes whenever a schema is saved.", box);
  }

  private Node showHints() {
    CheckBox box = new CheckBox();
    box.setId("show-hints");
    box.selectedProperty().bindBidirectional(context.settings().showHintsProperty());
    return row(
        "Hints",
        "Quiet advice on what could be better, with its remedy on Alt+Enter. Single hints are"
            + " switched off for the whole project in refract.toml.",
        box);
  }

  private Node[] projectRows(Project project) {
    VBox environments = new VBox(8);
    for (Environment environment : project.environments()) {
      Circle dot = new Circle(4);
      dot.getStyleClass()
          .addAll("environment-dot", "environment-color-" + environment.color().label());
      String kind = environment.production() ? "production, opens read-only" : "";
      Label name = new Label(environment.name());
      Label note =
          new Label(environment.url().text().isPresent() ? kind : environment.url().whyAbsent());
      note.getStyleClass().add("text-muted");
      note.setWrapText(true);
      HBox line = new HBox(8, dot, name, note);
      line.setAlignment(Pos.CENTER_LEFT);
      environments.getChildren().add(line);
    }
    return new Node[] {
      row("Folder", "", value(project.folder().toString())),
      row("Schema", "", value(project.folder().relativize(project.schema()).toString())),
      row("Migrations", "", value(project.folder().relativize(project.migrations()).toString())),
      row("Environments", "From prisma.config.ts, .env or refract.toml.", environments)
    };
  }

  private static Label value(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("code-text");
    label.setWrapText(true);
    return label;
  }

  private static Node group(String title, Node... rows) {
    Label heading = new Label(title);
    heading.getStyleClass().add("section-label");
    VBox box = new VBox(rows);
    box.getStyleClass().add("settings-group");
    return new VBox(8, heading, box);
  }

  private static Node row(String title, String text, Node control) {
    Label name = new Label(title);
    name.getStyleClass().add("settings-name");
    VBox words = new VBox(4, name);
    if (!text.isEmpty()) {
      Label explanation = new Label(text);
      explanation.getStyleClass().add("text-muted");
      explanation.setWrapText(true);
      words.getChildren().add(explanation);
    }
    words.setMinWidth(200);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox row = new HBox(16, words, gap, control);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("settings-row");
    return row;
  }
}
