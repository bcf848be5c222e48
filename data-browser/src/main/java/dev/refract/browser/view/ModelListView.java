package dev.refract.browser.view;

import atlantafx.base.controls.CustomTextField;
import dev.refract.browser.page.RowTotal;
import dev.refract.schema.model.Model;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The models with their row counts, narrowed by what is typed above them. */
final class ModelListView extends VBox {
  private static final PseudoClass STAGED = PseudoClass.getPseudoClass("staged");

  private final ModelListViewModel model;
  private final Consumer<Model> open;
  private final ListView<ModelEntry> list = new ListView<>();
  private final CustomTextField search = new CustomTextField();
  private boolean isFollowing;

  ModelListView(ModelListViewModel model, Consumer<Model> open) {
    this.model = model;
    this.open = open;
    setId("data-models");
    getStyleClass().add("data-models");
    search.setPromptText("Find a model");
    search.setLeft(Icons.of(Feather.SEARCH));
    search.textProperty().bindBidirectional(model.searchProperty());
    search.addEventFilter(KeyEvent.KEY_PRESSED, this::pressedInSearch);
    list.setItems(model.shown());
    list.setFixedCellSize(32);
    list.getStyleClass().addAll("edge-to-edge", "data-model-list");
    list.setCellFactory(view -> new EntryCell());
    Label nothing = new Label("No model of this name");
    nothing.getStyleClass().add("data-muted");
    list.setPlaceholder(nothing);
    list.getSelectionModel()
        .selectedItemProperty()
        .addListener((property, old, now) -> chosen(now));
    VBox.setVgrow(list, Priority.ALWAYS);
    VBox head = new VBox(search);
    head.getStyleClass().add("data-models-head");
    getChildren().setAll(head, list);
  }

  private void chosen(@Nullable ModelEntry entry) {
    if (entry != null && !isFollowing) {
      open.accept(entry.model());
    }
  }

  private void pressedInSearch(KeyEvent event) {
    if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
      list.requestFocus();
      list.getSelectionModel().selectFirst();
      event.consume();
    } else if (event.getCode() == KeyCode.ESCAPE) {
      search.clear();
      event.consume();
    }
  }

  /** Selects the model that is on show, which may have been reached in another way. */
  void show(@Nullable Model shown) {
    isFollowing = true;
    if (shown == null) {
      list.getSelectionModel().clearSelection();
    } else {
      model.entry(shown).ifPresent(list.getSelectionModel()::select);
    }
    isFollowing = false;
  }

  void focusSearch() {
    search.requestFocus();
    search.selectAll();
  }

  private final class EntryCell extends ListCell<ModelEntry> {
    private final Label name = new Label();
    private final Label count = new Label();
    private final HBox line = new HBox(8, name, count);

    EntryCell() {
      getStyleClass().add("data-model-cell");
      name.setMaxWidth(Double.MAX_VALUE);
      name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
      HBox.setHgrow(name, Priority.ALWAYS);
      count.getStyleClass().add("data-count");
      count.setMinWidth(USE_PREF_SIZE);
      line.setAlignment(Pos.CENTER_LEFT);
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable ModelEntry entry, boolean empty) {
      super.updateItem(entry, empty);
      count.textProperty().unbind();
      if (entry == null || empty) {
        setGraphic(null);
        pseudoClassStateChanged(STAGED, false);
        return;
      }
      model.seen(entry);
      name.setText(entry.model().name());
      name.setGraphic(Icons.of(entry.model().isView() ? Feather.EYE : Feather.GRID));
      count
          .textProperty()
          .bind(
              Bindings.createStringBinding(
                  () -> number(entry.totalProperty().get()), entry.totalProperty()));
      entry
          .stagedProperty()
          .subscribe(staged -> {
            if (getItem() == entry) {
              pseudoClassStateChanged(STAGED, staged.intValue() > 0);
            }
          });
      setGraphic(line);
    }

    private static String number(RowTotal total) {
      return switch (total) {
        case RowTotal.Unknown _ -> "";
        case RowTotal.AtLeast(long rows) -> String.format(Locale.ROOT, "%,d+", rows);
        case RowTotal.Exactly(long rows) -> String.format(Locale.ROOT, "%,d", rows);
      };
    }
  }
}
