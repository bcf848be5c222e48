package dev.refract.browser.view;

import atlantafx.base.theme.Styles;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The bar that tells how many edits wait and ends them: commit or discard. */
final class SaveBar extends VBox {

  SaveBar(CommitViewModel model) {
    setId("data-save-bar");
    getStyleClass().add("data-save-bar");
    visibleProperty().bind(model.countProperty().greaterThan(0));
    managedProperty().bind(visibleProperty());
    getChildren().setAll(problem(model), bar(model), question(model));
  }

  private static Node problem(CommitViewModel model) {
    Label label = new Label(null, Icons.of(Feather.ALERT_TRIANGLE));
    label.setId("data-save-problem");
    label.textProperty().bind(model.problemProperty());
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.setMaxWidth(Double.MAX_VALUE);
    label.getStyleClass().add("data-save-problem");
    label.visibleProperty().bind(model.problemProperty().isNotEmpty());
    label.managedProperty().bind(label.visibleProperty());
    return label;
  }

  private static Node bar(CommitViewModel model) {
    Label summary = new Label();
    summary.setId("data-save-summary");
    summary.setGraphic(Icons.of(Feather.EDIT_3, "data-glyph-changed"));
    summary.textProperty().bind(model.summaryProperty());
    summary.getStyleClass().add("data-save-summary");
    Button undo = Icons.button(Feather.CORNER_UP_LEFT, "Undo (Ctrl+Z)", model::undo);
    undo.disableProperty().bind(model.undoableProperty().not());
    Button redo = Icons.button(Feather.CORNER_UP_RIGHT, "Redo (Ctrl+Shift+Z)", model::redo);
    redo.disableProperty().bind(model.redoableProperty().not());
    ToggleButton review = new ToggleButton("Review SQL");
    review.setId("data-review-button");
    review.selectedProperty().bindBidirectional(model.reviewingProperty());
    Button discard = new Button("Discard");
    discard.setId("data-discard");
    discard.setOnAction(event -> model.askToDiscard());
    Button commit = new Button("Commit");
    commit.setId("data-commit");
    commit.getStyleClass().add(Styles.ACCENT);
    commit.setTooltip(new Tooltip("Ctrl+S: shows the SQL, then runs it"));
    commit
        .textProperty()
        .bind(
            Bindings.when(model.committingProperty())
                .then("Committing …")
                .otherwise(
                    Bindings.when(model.reviewingProperty())
                        .then("Run and commit")
                        .otherwise("Commit …")));
    commit.disableProperty().bind(model.committingProperty().or(model.incompleteProperty()));
    commit.setOnAction(event -> model.commit());
    HBox bar = new HBox(8, summary, undo, redo, space(), review, discard, commit);
    bar.setAlignment(Pos.CENTER_LEFT);
    bar.visibleProperty().bind(model.askingToDiscardProperty().not());
    bar.managedProperty().bind(bar.visibleProperty());
    return bar;
  }

  private static Node question(CommitViewModel model) {
    Label question = new Label();
    question.setGraphic(Icons.of(Feather.TRASH_2, "data-glyph-deleted"));
    question
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    "Discard "
                        + (model.countProperty().get() == 1
                            ? "the change"
                            : "all " + model.countProperty().get() + " changes")
                        + "? Undo brings them back.",
                model.countProperty()));
    question.getStyleClass().add("data-save-summary");
    Button keep = new Button("Keep");
    keep.setOnAction(event -> model.askingToDiscardProperty().set(false));
    Button discard = new Button("Discard");
    discard.setId("data-discard-really");
    discard.getStyleClass().add(Styles.DANGER);
    discard.setOnAction(event -> model.discard());
    HBox line = new HBox(8, question, space(), keep, discard);
    line.setAlignment(Pos.CENTER_LEFT);
    line.visibleProperty().bind(model.askingToDiscardProperty());
    line.managedProperty().bind(line.visibleProperty());
    line.visibleProperty()
        .addListener((property, was, is) -> {
          if (is) {
            keep.requestFocus();
          }
        });
    return line;
  }

  private static Region space() {
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    return space;
  }
}
