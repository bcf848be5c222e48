package dev.refract.browser.view;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The data workspace: models at the left, a table beside them, staged edits below. */
public final class DataBrowser extends StackPane {
  private static final double LIST_WIDTH = 220;

  private final DataBrowserViewModel model;
  private final ModelListView models;
  private final StackPane content = new StackPane();
  private final SplitPane split;

  public DataBrowser(DataBrowserViewModel model) {
    this.model = model;
    setId("data-browser");
    getStyleClass().add("data-browser");
    getStylesheets().add(stylesheet());
    models = new ModelListView(model.models(), model::open);
    models.setPrefWidth(LIST_WIDTH);
    models.setMinWidth(140);
    SplitPane.setResizableWithParent(models, false);
    VBox.setVgrow(content, Priority.ALWAYS);
    VBox main = new VBox(content, new ReviewPane(model.commit()), new SaveBar(model.commit()));
    split = new SplitPane(models, main);
    split.setDividerPositions(0.18);
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    model.tableProperty().addListener((property, old, now) -> show());
    model.noticeProperty().addListener((property, old, now) -> show());
    show();
  }

  /** The style sheet of everything here, made of the theme's own colours. */
  public static String stylesheet() {
    return Objects.requireNonNull(
            DataBrowser.class.getResource("/dev/refract/browser/view/data.css"))
        .toExternalForm();
  }

  /** Gives the focus to the grid, or to the list of models. */
  public void takeFocus() {
    Optional<TablePane> pane = pane();
    if (pane.isPresent()) {
      pane.get().takeFocus();
    } else {
      models.focusSearch();
    }
  }

  private void show() {
    @Nullable TableViewModel table = model.tableProperty().get();
    @Nullable Notice notice = model.noticeProperty().get();
    if (table != null) {
      TablePane pane = new TablePane(model, table);
      boolean hadFocus = hasFocusInside(content);
      content.getChildren().setAll(pane);
      models.show(table.model());
      getChildren().setAll(split);
      if (hadFocus) {
        pane.takeFocus();
      }
    } else if (notice != null) {
      models.show(null);
      getChildren().setAll(state(notice));
    } else {
      getChildren().clear();
    }
  }

  private static Node state(Notice notice) {
    Feather icon =
        switch (notice.kind()) {
          case NO_DATABASE -> Feather.DATABASE;
          case NO_MODELS -> Feather.FILE_TEXT;
          case FAILED -> Feather.ALERT_TRIANGLE;
        };
    return new EmptyState(
        icon, notice.title(), notice.text(), notice.action().map(List::of).orElse(List.of()));
  }

  private Optional<TablePane> pane() {
    return content.getChildren().stream()
        .filter(TablePane.class::isInstance)
        .map(TablePane.class::cast)
        .findFirst();
  }

  private static boolean hasFocusInside(Node node) {
    Node owner = node.getScene() == null ? null : node.getScene().getFocusOwner();
    while (owner != null && !owner.equals(node)) {
      owner = owner.getParent();
    }
    return owner != null;
  }

  private void pressed(KeyEvent event) {
    CommitViewModel commit = model.commit();
    if (Icons.matches(event, "Shortcut+S")) {
      commit.commit();
    } else if (Icons.matches(event, "Shortcut+Z")) {
      commit.undo();
    } else if (Icons.matches(event, "Shortcut+Shift+Z") || Icons.matches(event, "Shortcut+Y")) {
      commit.redo();
    } else if (event.getCode() == KeyCode.ESCAPE && commit.reviewingProperty().get()) {
      commit.reviewingProperty().set(false);
    } else if (Icons.matches(event, "Shortcut+L")) {
      models.focusSearch();
    } else {
      return;
    }
    event.consume();
  }
}
