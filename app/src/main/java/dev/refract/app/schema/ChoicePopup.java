package dev.refract.app.schema;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** A small list at the caret, from which one thing is chosen. The keys stay with the editor. */
final class ChoicePopup<T> {
  private static final int ROW_HEIGHT = 28;
  private static final int ROWS_SHOWN = 10;
  private static final double GAP = 4;

  private final CodeEditor editor;
  private final Popup popup = new Popup();
  private final ListView<T> list = new ListView<>();
  private final Label title = new Label();
  private final VBox card = new VBox();
  private Consumer<T> onChosen = chosen -> {};

  /**
   * An empty list that is not on show.
   *
   * @param id of the list, for tests and the tour
   * @param row what a row shows
   */
  ChoicePopup(CodeEditor editor, String id, double width, Function<T, Node> row) {
    this.editor = editor;
    list.setId(id);
    list.getStyleClass().add("quiet-list");
    list.setFixedCellSize(ROW_HEIGHT);
    list.setPrefWidth(width);
    list.setFocusTraversable(false);
    list.setCellFactory(view -> new Cell<>(row));
    list.setOnMouseClicked(event -> choose());
    title.getStyleClass().add("choice-title");
    card.getChildren().setAll(title, list);
    card.getStyleClass().addAll("popup-card", "completion-card");
    popup.getContent().add(card);
    popup.setAutoHide(true);
    popup.setConsumeAutoHidingEvents(false);
    editor
        .focusedProperty()
        .subscribe(focused -> {
          if (!focused) {
            hide();
          }
        });
    editor.plainTextChanges().subscribe(change -> hide());
  }

  /**
   * Shows the choices at the caret.
   *
   * @param heading one line above them
   */
  void show(String heading, List<T> choices, Consumer<T> chosen) {
    if (!choices.isEmpty()) {
      editor.caretOnScreen().ifPresent(caret -> show(heading, choices, chosen, caret));
    }
  }

  private void show(String heading, List<T> choices, Consumer<T> chosen, Bounds caret) {
    onChosen = chosen;
    title.setText(heading);
    list.getItems().setAll(choices);
    list.setPrefHeight(Math.min(choices.size(), ROWS_SHOWN) * ROW_HEIGHT + 2.0);
    list.getSelectionModel().selectFirst();
    list.scrollTo(0);
    popup.show(editor, caret.getMinX() - 12, caret.getMaxY() + GAP);
    place(caret);
  }

  /** Below the caret, or above it where the window ends. */
  private void place(Bounds caret) {
    double height = card.getHeight();
    Window window = editor.getScene().getWindow();
    boolean fitsBelow = caret.getMaxY() + GAP + height < window.getY() + window.getHeight();
    popup.setAnchorY(fitsBelow ? caret.getMaxY() + GAP : caret.getMinY() - height - GAP);
    double right = window.getX() + window.getWidth() - card.getWidth() - GAP;
    popup.setAnchorX(Math.min(caret.getMinX() - 12, right));
  }

  void hide() {
    popup.hide();
  }

  boolean isShowing() {
    return popup.isShowing();
  }

  /** Takes the keys that belong to the list while it is open. */
  boolean takes(KeyEvent event) {
    if (!popup.isShowing()) {
      return false;
    }
    int selected = list.getSelectionModel().getSelectedIndex();
    int last = list.getItems().size() - 1;
    switch (event.getCode()) {
      case DOWN -> select(selected == last ? 0 : selected + 1);
      case UP -> select(selected <= 0 ? last : selected - 1);
      case PAGE_DOWN -> select(Math.min(selected + ROWS_SHOWN, last));
      case PAGE_UP -> select(Math.max(selected - ROWS_SHOWN, 0));
      case HOME -> select(0);
      case END -> select(last);
      case ENTER -> choose();
      case ESCAPE -> hide();
      case SHIFT, CONTROL, ALT, META -> {
        return false;
      }
      default -> {
        hide();
        return false;
      }
    }
    return true;
  }

  private void select(int index) {
    list.getSelectionModel().select(index);
    list.scrollTo(Math.max(0, index - ROWS_SHOWN + 2));
  }

  private void choose() {
    T chosen = list.getSelectionModel().getSelectedItem();
    hide();
    if (chosen != null) {
      onChosen.accept(chosen);
    }
  }

  private static final class Cell<T> extends ListCell<T> {
    private final Function<T, Node> row;

    Cell(Function<T, Node> row) {
      this.row = row;
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable T item, boolean empty) {
      super.updateItem(item, empty);
      setGraphic(item == null || empty ? null : row.apply(item));
    }
  }
}
