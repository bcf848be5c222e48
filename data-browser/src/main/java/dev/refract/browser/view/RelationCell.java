package dev.refract.browser.view;

import dev.refract.browser.page.Row;
import dev.refract.schema.model.RelationField;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The cell of a relation that has no column here: a link to the rows on the other side. */
final class RelationCell extends TableCell<Integer, Integer> {
  private final TableViewModel table;
  private final Label link;
  private final ChangeListener<Number> whenChanged = (property, old, now) -> show();

  RelationCell(TableViewModel table, RelationField relation, Runnable follow) {
    this.table = table;
    this.link =
        new Label(relation.target().name(), Icons.of(Feather.ARROW_UP_RIGHT, "data-link-arrow"));
    link.getStyleClass().add("data-relation-link");
    link.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
    link.setOnMouseClicked(event -> {
      getTableView().getSelectionModel().clearAndSelect(getIndex(), getTableColumn());
      follow.run();
      event.consume();
    });
    getStyleClass().addAll("data-cell", "data-relation");
    setAlignment(Pos.CENTER_LEFT);
    table.revisionProperty().addListener(new WeakChangeListener<>(whenChanged));
  }

  @Override
  protected void updateItem(@Nullable Integer item, boolean empty) {
    super.updateItem(item, empty);
    show();
  }

  private void show() {
    int index = getIndex();
    boolean isThere = !isEmpty() && index >= 0 && index < table.sizeProperty().get();
    Optional<Row> row = isThere ? table.row(index) : Optional.empty();
    setGraphic(row.isPresent() ? link : null);
  }
}
