package dev.refract.browser.view;

import dev.refract.browser.edit.RowEdit;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The margin of a row: its number, or what waits for it. */
final class RowNumberCell extends TableCell<Integer, Integer> {
  private final TableViewModel table;
  private final ChangeListener<Number> whenChanged = (property, old, now) -> show();

  RowNumberCell(TableViewModel table) {
    this.table = table;
    getStyleClass().add("data-row-number");
    setAlignment(Pos.CENTER_RIGHT);
    table.revisionProperty().addListener(new WeakChangeListener<>(whenChanged));
  }

  @Override
  protected void updateItem(@Nullable Integer item, boolean empty) {
    super.updateItem(item, empty);
    show();
  }

  private void show() {
    int index = getIndex();
    if (isEmpty() || index < 0 || index >= table.sizeProperty().get()) {
      setText(null);
      setGraphic(null);
      return;
    }
    switch (table.edit(index).orElse(null)) {
      case null -> {
        setGraphic(null);
        setText(Integer.toString(index - table.draftCount() + 1));
      }
      case RowEdit.Insert _ -> glyph(Feather.PLUS, "data-glyph-inserted");
      case RowEdit.Update _ -> glyph(Feather.EDIT_2, "data-glyph-changed");
      case RowEdit.Delete _ -> glyph(Feather.TRASH_2, "data-glyph-deleted");
    }
  }

  private void glyph(Feather icon, String style) {
    setText(null);
    setGraphic(Icons.of(icon, style));
  }
}
