package dev.refract.app.shell;

import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The command palette over the window. */
final class PaletteLayer extends StackPane {
  private static final int ROW_HEIGHT = 36;
  private static final int ROWS_SHOWN = 10;

  private final CommandPalette palette;
  private final TextField query = new TextField();
  private final ListView<Command> list = new ListView<>();
  private @Nullable Node focusBefore;

  PaletteLayer(CommandPalette palette) {
    this.palette = palette;
    setId("palette");
    getStyleClass().addAll("overlay", "palette-overlay");
    setVisible(false);
    setAlignment(Pos.TOP_CENTER);
    getChildren().add(card());
    FocusKeeper.keepFocusInside(this);
    setOnMousePressed(event -> {
      if (event.getTarget() == this) {
        palette.close();
      }
    });
    palette.openProperty().addListener((seen, before, now) -> show(now));
  }

  private Node card() {
    query.setId("palette-query");
    query.setPromptText("Search commands, models and fields");
    query.getStyleClass().add("palette-query");
    query.textProperty().bindBidirectional(palette.queryProperty());
    query.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    HBox.setHgrow(query, Priority.ALWAYS);
    HBox field = new HBox(12, Icons.small(Feather.SEARCH), query);
    field.getStyleClass().add("palette-field");
    field.setAlignment(Pos.CENTER_LEFT);

    list.setId("palette-list");
    list.getStyleClass().add("quiet-list");
    list.setItems(palette.matches());
    list.setFixedCellSize(ROW_HEIGHT);
    list.setFocusTraversable(false);
    list.setCellFactory(view -> new Cell());
    Label none = new Label("Nothing fits. Try fewer letters.");
    none.getStyleClass().add("text-muted");
    list.setPlaceholder(none);
    list.setOnMouseClicked(event -> runSelected());
    palette
        .matches()
        .addListener(
            (ListChangeListener<Command>)
                change -> {
                  list.getSelectionModel().selectFirst();
                  list.scrollTo(0);
                  fit();
                });
    VBox card = new VBox(field, list);
    card.getStyleClass().add("palette-card");
    card.setMaxSize(640, Region.USE_PREF_SIZE);
    return card;
  }

  private void fit() {
    int rows = Math.clamp(palette.matches().size(), 2, ROWS_SHOWN);
    list.setPrefHeight(rows * ROW_HEIGHT + 8);
  }

  private void show(boolean open) {
    if (open) {
      focusBefore = getScene() == null ? null : getScene().getFocusOwner();
      setVisible(true);
      fit();
      list.getSelectionModel().selectFirst();
      query.requestFocus();
    } else {
      setVisible(false);
      if (focusBefore != null) {
        focusBefore.requestFocus();
      }
    }
  }

  private void onKey(KeyEvent event) {
    int selected = list.getSelectionModel().getSelectedIndex();
    int size = palette.matches().size();
    switch (event.getCode()) {
      case ESCAPE -> palette.close();
      case ENTER -> runSelected();
      case DOWN -> select(Math.min(selected + 1, size - 1));
      case UP -> select(Math.max(selected - 1, 0));
      case PAGE_DOWN -> select(Math.min(selected + ROWS_SHOWN, size - 1));
      case PAGE_UP -> select(Math.max(selected - ROWS_SHOWN, 0));
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void select(int index) {
    list.getSelectionModel().select(index);
    list.scrollTo(Math.max(0, index - ROWS_SHOWN + 2));
  }

  private void runSelected() {
    Command selected = list.getSelectionModel().getSelectedItem();
    if (selected != null) {
      palette.run(selected);
    }
  }

  private static final class Cell extends ListCell<Command> {
    private final Label title = new Label();
    private final Label group = new Label();
    private final Label keys = new Label();
    private final HBox row = new HBox(12);

    Cell() {
      group.getStyleClass().add("palette-group");
      keys.getStyleClass().add("key-hint");
      Region gap = new Region();
      HBox.setHgrow(gap, Priority.ALWAYS);
      row.setAlignment(Pos.CENTER_LEFT);
      row.getChildren().addAll(new Region(), title, group, gap, keys);
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Command command, boolean empty) {
      super.updateItem(command, empty);
      if (command == null || empty) {
        setGraphic(null);
        return;
      }
      row.getChildren().set(0, Icons.small(command.icon()));
      title.setText(command.title());
      group.setText(command.group());
      Optional<KeyCombination> shortcut = command.shortcut();
      keys.setText(shortcut.map(KeyCombination::getDisplayText).orElse(""));
      keys.setVisible(shortcut.isPresent());
      setGraphic(row);
    }
  }
}
