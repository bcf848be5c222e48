package dev.refract.app.schema;

import dev.refract.app.document.SchemaDocument;
import dev.refract.app.shell.Icons;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Circle;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Files and outline on the left, the text, and below it what the change means. */
final class SchemaEditorView extends SplitPane {
  private static final double SIDEBAR_WIDTH = 232;

  private final SchemaEditorModel model;
  private final Map<SchemaDocument, DocumentPane> panes = new HashMap<>();
  private final StackPane deck = new StackPane();
  private @Nullable DocumentPane shown;

  SchemaEditorView(SchemaEditorModel model, Optional<Node> consequences) {
    this.model = model;
    getStyleClass().add("quiet-split");
    setId("workspace-schema");
    BorderPane document = new BorderPane(deck);
    document.setTop(header());
    Node right = document;
    if (consequences.isPresent()) {
      right = above(document, consequences.get());
    }
    Sidebar sidebar = new Sidebar(model);
    SplitPane.setResizableWithParent(sidebar, false);
    getItems().addAll(sidebar, right);
    giveSidebarItsWidth();
    model.currentProperty().subscribe(this::show);
    model.onReveal(location -> pane().ifPresent(pane -> pane.reveal(location)));
    model.onRepair(() -> pane().ifPresent(DocumentPane::showActions));
  }

  Optional<DocumentPane> pane() {
    return Optional.ofNullable(shown);
  }

  void takeFocus() {
    pane().ifPresent(DocumentPane::shown);
  }

  /** The panel gets the height it asks for, until the person drags the divider. */
  private static SplitPane above(Node document, Node panel) {
    SplitPane split = new SplitPane(document, panel);
    split.setOrientation(Orientation.VERTICAL);
    split.getStyleClass().add("quiet-split");
    SplitPane.setResizableWithParent(panel, false);
    Runnable fit =
        () -> {
          double height = split.getHeight();
          if (height > 0) {
            split.setDividerPositions(1 - Math.min(panel.prefHeight(-1) / height, 0.6));
          }
        };
    split.heightProperty().addListener((seen, before, now) -> fit.run());
    if (panel instanceof Region region) {
      region.prefHeightProperty().addListener((seen, before, now) -> fit.run());
    }
    return split;
  }

  /** Once, when the width of the window is known; later the person decides. */
  private void giveSidebarItsWidth() {
    widthProperty()
        .addListener(
            new ChangeListener<>() {
              @Override
              public void changed(
                  ObservableValue<? extends Number> seen, Number before, Number now) {
                if (now.doubleValue() > SIDEBAR_WIDTH * 2) {
                  widthProperty().removeListener(this);
                  setDividerPositions(SIDEBAR_WIDTH / now.doubleValue());
                }
              }
            });
  }

  private void show(@Nullable SchemaDocument document) {
    if (document == null) {
      shown = null;
      deck.getChildren().clear();
      return;
    }
    shown = panes.computeIfAbsent(document, key -> new DocumentPane(model, key));
    deck.getChildren().setAll(shown);
    shown.shown();
  }

  private Node header() {
    Label name = new Label();
    name.setId("document-name");
    name.getStyleClass().add("document-name");
    name.setGraphic(Icons.small(Feather.FILE_TEXT));
    Circle dirty = new Circle(3.5);
    dirty.getStyleClass().add("dirty-dot");
    model
        .currentProperty()
        .subscribe(document -> {
          dirty.visibleProperty().unbind();
          name.setText(document == null ? "" : document.name());
          if (document != null) {
            dirty.visibleProperty().bind(document.dirtyProperty());
          }
        });
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Button save = button("save", Feather.SAVE, "Save (Ctrl+S)", model::save);
    model
        .currentProperty()
        .subscribe(document -> {
          save.disableProperty().unbind();
          if (document != null) {
            save.disableProperty().bind(document.dirtyProperty().not());
          }
        });
    HBox header =
        new HBox(
            8,
            name,
            dirty,
            gap,
            button(
                "find",
                Feather.SEARCH,
                "Find (Ctrl+F)",
                () -> pane().ifPresent(DocumentPane::find)),
            button("format", Feather.ALIGN_LEFT, "Format (Shift+Alt+F)", model::format),
            save);
    header.setAlignment(Pos.CENTER_LEFT);
    header.getStyleClass().add("document-header");
    return header;
  }

  private static Button button(String id, Feather icon, String tip, Runnable action) {
    Button button = new Button(null, Icons.small(icon));
    button.setId("schema-" + id);
    button.getStyleClass().addAll("flat", "small-icon-button");
    button.setTooltip(new Tooltip(tip));
    button.setOnAction(event -> action.run());
    return button;
  }
}
