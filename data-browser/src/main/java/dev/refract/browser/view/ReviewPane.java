package dev.refract.browser.view;

import dev.refract.browser.edit.PreparedChange;
import dev.refract.browser.edit.RowEdit;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The statements that a commit runs, exactly as it runs them. */
final class ReviewPane extends VBox {
  private static final double HEIGHT = 200;

  ReviewPane(CommitViewModel model) {
    setId("data-review");
    getStyleClass().add("data-review");
    visibleProperty().bind(model.reviewingProperty());
    managedProperty().bind(visibleProperty());
    Label title = new Label("SQL to commit", Icons.of(Feather.DATABASE));
    title.getStyleClass().add("data-review-title");
    Label hint = new Label("Runs in one transaction: all of it, or nothing");
    hint.getStyleClass().add("data-muted");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox head =
        new HBox(
            8,
            title,
            hint,
            space,
            Icons.button(Feather.COPY, "Copy the SQL", () -> copy(model)),
            Icons.button(
                Feather.CHEVRON_DOWN,
                "Hide the SQL (Esc)",
                () -> model.reviewingProperty().set(false)));
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("data-review-head");
    ListView<PreparedChange> statements = new ListView<>(model.statements());
    statements.getStyleClass().addAll("edge-to-edge", "data-statements");
    statements.setCellFactory(list -> new StatementCell());
    statements.setPlaceholder(new Label("Mend the marked cells first: their SQL cannot run."));
    statements.setPrefHeight(HEIGHT);
    getChildren().setAll(head, statements);
  }

  private static void copy(CommitViewModel model) {
    ClipboardContent content = new ClipboardContent();
    content.putString(model.script());
    Clipboard.getSystemClipboard().setContent(content);
  }

  private static final class StatementCell extends ListCell<PreparedChange> {
    private final Label kind = new Label();
    private final SqlText sql = new SqlText();
    private final HBox line = new HBox(12, kind, sql);

    StatementCell() {
      getStyleClass().add("data-statement");
      kind.setMinWidth(64);
      HBox.setHgrow(sql, Priority.ALWAYS);
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable PreparedChange item, boolean empty) {
      super.updateItem(item, empty);
      if (item == null || empty) {
        setGraphic(null);
        return;
      }
      switch (item.edit()) {
        case RowEdit.Insert _ -> kind("insert", "data-kind-inserted");
        case RowEdit.Update _ -> kind("update", "data-kind-changed");
        case RowEdit.Delete _ -> kind("delete", "data-kind-deleted");
      }
      sql.show(item.sql());
      setGraphic(line);
    }

    private void kind(String text, String style) {
      kind.setText(text);
      kind.getStyleClass().setAll("label", "data-kind", style);
    }
  }
}
