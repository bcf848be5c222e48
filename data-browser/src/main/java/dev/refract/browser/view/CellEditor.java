package dev.refract.browser.view;

import atlantafx.base.theme.Styles;
import dev.refract.browser.value.CellText;
import dev.refract.browser.value.CellType;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * The editor over a cell: a control that fits the type, what is wrong with the text, and NULL,
 * default and empty as explicit choices.
 */
final class CellEditor extends VBox {
  private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");
  private static final double LEAST_WIDTH = 260;
  private static final double AREA_WIDTH = 420;
  private static final double AREA_HEIGHT = 160;
  private static final int SHOWN_CHOICES = 8;

  /** Where to go after the end. */
  enum Way {
    STAY,
    NEXT,
    PREVIOUS
  }

  private final CellEditorViewModel model;
  private final Consumer<Way> closed;
  private final Region input;
  private boolean isOver;

  CellEditor(CellEditorViewModel model, Consumer<Way> closed) {
    this.model = model;
    this.closed = closed;
    this.input =
        switch (model.kind()) {
          case LINE -> line();
          case AREA -> area();
          case CHOICE -> choice();
        };
    setId("data-cell-editor");
    getStyleClass().add("data-editor");
    getChildren().setAll(input, problem(), footer());
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    model.problemProperty().addListener((p, old, now) -> showProblem(now));
    input
        .focusedProperty()
        .addListener((p, was, is) -> {
          if (!is) {
            Platform.runLater(this::focusLeft);
          }
        });
  }

  private TextField line() {
    TextField field = new TextField();
    field.textProperty().bindBidirectional(model.textProperty());
    field.setPromptText(model.prompt());
    if (CellType.of(model.field()).isNumber()) {
      field.setAlignment(Pos.CENTER_RIGHT);
    }
    return field;
  }

  private TextArea area() {
    TextArea area = new TextArea();
    area.textProperty().bindBidirectional(model.textProperty());
    area.setPromptText(model.prompt());
    area.setWrapText(true);
    area.setPrefHeight(AREA_HEIGHT);
    return area;
  }

  private ListView<String> choice() {
    ListView<String> list = new ListView<>();
    list.getStyleClass().addAll(Styles.DENSE, "data-choices");
    list.getItems().setAll(model.choices());
    list.setFixedCellSize(28);
    list.setPrefHeight(28 * Math.min(SHOWN_CHOICES, model.choices().size()) + 2);
    String current = CellText.complete(model.before());
    if (model.choices().contains(current)) {
      list.getSelectionModel().select(current);
    }
    list.setOnMouseClicked(event -> choose(Way.STAY));
    return list;
  }

  private Node problem() {
    Label label = new Label();
    label.textProperty().bind(model.problemProperty());
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.getStyleClass().add("data-editor-problem");
    label.visibleProperty().bind(model.problemProperty().isNotEmpty());
    label.managedProperty().bind(label.visibleProperty());
    return label;
  }

  private Node footer() {
    HBox footer = new HBox(4);
    footer.getStyleClass().add("data-editor-footer");
    footer.setAlignment(Pos.CENTER_LEFT);
    if (model.canBeNull()) {
      footer.getChildren().add(button("NULL", "Ctrl+0", model::stageNull));
    }
    if (model.canBeDefault()) {
      footer.getChildren().add(button("Default", "Ctrl+D", model::stageDefault));
    }
    if (model.canBeEmpty()) {
      footer.getChildren().add(button("Empty", "Ctrl+E", model::stageEmpty));
    }
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Label hint =
        new Label(model.kind() == CellEditorViewModel.Kind.AREA ? "Ctrl ⏎ stages" : "⏎ stages");
    hint.getStyleClass().add("data-editor-hint");
    footer.getChildren().addAll(space, hint);
    return footer;
  }

  private Button button(String text, String keys, Runnable stage) {
    Button button = new Button(text);
    button.getStyleClass().addAll(Styles.SMALL, "data-editor-button");
    button.setTooltip(new javafx.scene.control.Tooltip(keys));
    button.setOnAction(event -> end(stage, Way.STAY));
    return button;
  }

  /** Lies over the cell, kept inside the overlay. */
  void place(Bounds cell, Pane overlay) {
    double wanted = model.kind() == CellEditorViewModel.Kind.AREA ? AREA_WIDTH : LEAST_WIDTH;
    double width = Math.min(Math.max(cell.getWidth(), wanted), overlay.getWidth());
    setPrefWidth(width);
    applyCss();
    double height = prefHeight(width);
    double x = Math.clamp(cell.getMinX(), 0, Math.max(0, overlay.getWidth() - width));
    double y = Math.clamp(cell.getMinY(), 0, Math.max(0, overlay.getHeight() - height));
    relocate(x, y);
  }

  /** Takes the focus, everything selected. */
  void begin() {
    input.requestFocus();
    if (input instanceof TextInputControl text) {
      text.selectAll();
    }
  }

  /** The first character typed replaces what was there. */
  void type(String character) {
    if (input instanceof TextInputControl text) {
      text.setText(character);
      text.end();
    } else {
      select(character);
    }
  }

  private void select(String character) {
    if (input instanceof ListView<?> list) {
      for (int i = 0; i < model.choices().size(); i++) {
        if (model.choices().get(i).regionMatches(true, 0, character, 0, 1)) {
          list.getSelectionModel().select(i);
          list.scrollTo(i);
          return;
        }
      }
    }
  }

  private void pressed(KeyEvent event) {
    boolean isArea = model.kind() == CellEditorViewModel.Kind.AREA;
    if (event.getCode() == KeyCode.ESCAPE) {
      end(() -> {}, Way.STAY);
    } else if (event.getCode() == KeyCode.TAB) {
      choose(event.isShiftDown() ? Way.PREVIOUS : Way.NEXT);
    } else if (Icons.matches(event, "Shortcut+ENTER")
        || (event.getCode() == KeyCode.ENTER && !isArea)) {
      choose(Way.STAY);
    } else if (Icons.matches(event, "Shortcut+DIGIT0") && model.canBeNull()) {
      end(model::stageNull, Way.STAY);
    } else if (Icons.matches(event, "Shortcut+D") && model.canBeDefault()) {
      end(model::stageDefault, Way.STAY);
    } else if (Icons.matches(event, "Shortcut+E") && model.canBeEmpty()) {
      end(model::stageEmpty, Way.STAY);
    } else {
      return;
    }
    event.consume();
  }

  private void choose(Way way) {
    if (input instanceof ListView<?> list
        && list.getSelectionModel().getSelectedItem() instanceof String chosen) {
      model.textProperty().set(chosen);
    }
    if (model.stage()) {
      end(() -> {}, way);
    }
  }

  private void end(Runnable stage, Way way) {
    if (!isOver) {
      isOver = true;
      stage.run();
      closed.accept(way);
    }
  }

  /** Stages what is typed and ends; false, and still open, when it is no value. */
  boolean finish() {
    if (isOver || model.stage()) {
      end(() -> {}, Way.STAY);
      return true;
    }
    return false;
  }

  /** Clicked elsewhere: what was typed is staged, never lost. */
  private void focusLeft() {
    Node owner = getScene() == null ? null : getScene().getFocusOwner();
    boolean isInside = owner != null && isAncestorOf(owner);
    if (!isInside && !finish() && getScene() != null) {
      input.requestFocus();
    }
  }

  private boolean isAncestorOf(Node node) {
    for (Node n = node; n != null; n = n.getParent()) {
      if (n.equals(this)) {
        return true;
      }
    }
    return false;
  }

  private void showProblem(String text) {
    pseudoClassStateChanged(INVALID, !text.isEmpty());
  }
}
