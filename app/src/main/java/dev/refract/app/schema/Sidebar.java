package dev.refract.app.schema;

import dev.refract.app.document.SchemaDocument;
import dev.refract.app.shell.Icons;
import dev.refract.schema.service.OutlineItem;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Left of the text: the files of the schema, when there are several, and the outline. */
final class Sidebar extends VBox {
  private static final int ROW_HEIGHT = 28;

  private final SchemaEditorModel model;
  private boolean followingCaret;

  Sidebar(SchemaEditorModel model) {
    this.model = model;
    getStyleClass().add("sidebar");
    setMinWidth(160);
    setPrefWidth(232);
    Node outline = outline();
    VBox.setVgrow(outline, Priority.ALWAYS);
    model.documents().all().addListener((Observable seen) -> fill(outline));
    fill(outline);
  }

  private void fill(Node outline) {
    getChildren().clear();
    if (model.documents().all().size() > 1) {
      getChildren().addAll(heading("Files"), files());
    }
    getChildren().addAll(heading("Outline"), outline);
  }

  private static Node heading(String text) {
    Label label = new Label(text);
    label.getStyleClass().addAll("section-label", "sidebar-heading");
    return label;
  }

  private Node files() {
    ListView<SchemaDocument> list = new ListView<>(model.documents().all());
    list.setId("files");
    list.getStyleClass().add("quiet-list");
    list.setFixedCellSize(ROW_HEIGHT);
    list.setPrefHeight(ROW_HEIGHT * (double) Math.min(12, model.documents().all().size()) + 2);
    list.setMinHeight(ROW_HEIGHT * 3);
    list.setCellFactory(view -> new FileCell());
    model.currentProperty().subscribe(now -> list.getSelectionModel().select(now));
    list.getSelectionModel()
        .selectedItemProperty()
        .addListener((seen, before, now) -> {
          if (now != null) {
            model.currentProperty().set(now);
          }
        });
    return list;
  }

  private Node outline() {
    ListView<OutlineItem> list = new ListView<>(model.outline());
    list.setId("outline");
    list.getStyleClass().add("quiet-list");
    list.setFixedCellSize(ROW_HEIGHT);
    list.setCellFactory(view -> new OutlineCell());
    Label none = new Label("No models yet");
    none.getStyleClass().add("text-muted");
    list.setPlaceholder(none);
    list.setOnMouseClicked(event -> go(list.getSelectionModel().getSelectedItem()));
    list.setOnKeyPressed(event -> {
      if (event.getCode() == KeyCode.ENTER) {
        go(list.getSelectionModel().getSelectedItem());
        event.consume();
      }
    });
    model.caretProperty().addListener((seen, before, now) -> follow(list, now.intValue()));
    model.outline().addListener((Observable seen) -> follow(list, model.caretProperty().get()));
    return list;
  }

  private void go(@Nullable OutlineItem entry) {
    if (entry != null) {
      model.goTo(entry);
    }
  }

  private void follow(ListView<OutlineItem> list, int caret) {
    if (followingCaret) {
      return;
    }
    followingCaret = true;
    try {
      Optional<OutlineItem> here =
          model.outline().stream().filter(entry -> entry.span().touches(caret)).findFirst();
      if (here.isPresent()) {
        int index = model.outline().indexOf(here.get());
        if (list.getSelectionModel().getSelectedIndex() != index) {
          list.getSelectionModel().select(index);
          list.scrollTo(Math.max(0, index - 4));
        }
      } else {
        list.getSelectionModel().clearSelection();
      }
    } finally {
      followingCaret = false;
    }
  }

  private static final class OutlineCell extends ListCell<OutlineItem> {
    OutlineCell() {
      setGraphicTextGap(8);
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable OutlineItem entry, boolean empty) {
      super.updateItem(entry, empty);
      if (entry == null || empty) {
        setText(null);
        setGraphic(null);
        return;
      }
      setText(entry.name());
      setGraphic(Icons.small(icon(entry.kind())));
    }
  }

  static Feather icon(OutlineItem.Kind kind) {
    return switch (kind) {
      case MODEL -> Feather.BOX;
      case VIEW -> Feather.EYE;
      case COMPOSITE_TYPE -> Feather.CORNER_DOWN_RIGHT;
      case ENUM -> Feather.LIST;
      case DATASOURCE -> Feather.DATABASE;
      case GENERATOR -> Feather.COMMAND;
      case FIELD, ENUM_VALUE, PROPERTY -> Feather.MINUS;
    };
  }

  private static final class FileCell extends ListCell<SchemaDocument> {
    private final Label name = new Label(null, Icons.small(Feather.FILE_TEXT));
    private final Circle dirty = new Circle(3.5);
    private final HBox row = new HBox(8);

    FileCell() {
      dirty.getStyleClass().add("dirty-dot");
      name.setGraphicTextGap(8);
      name.setMinWidth(0);
      Region gap = new Region();
      HBox.setHgrow(gap, Priority.ALWAYS);
      row.setAlignment(Pos.CENTER_LEFT);
      row.getChildren().addAll(name, gap, dirty);
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable SchemaDocument document, boolean empty) {
      super.updateItem(document, empty);
      dirty.visibleProperty().unbind();
      if (document == null || empty) {
        setGraphic(null);
        return;
      }
      name.setText(document.name());
      dirty.visibleProperty().bind(document.dirtyProperty());
      setGraphic(row);
    }
  }
}
