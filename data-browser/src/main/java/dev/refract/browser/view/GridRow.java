package dev.refract.browser.view;

import dev.refract.browser.edit.RowEdit;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.control.TableRow;
import org.jspecify.annotations.Nullable;

/** One row of the grid, tinted by what waits for it. */
final class GridRow extends TableRow<Integer> {
  private static final PseudoClass INSERTED = PseudoClass.getPseudoClass("inserted");
  private static final PseudoClass DELETED = PseudoClass.getPseudoClass("deleted");

  private final TableViewModel table;
  private final ChangeListener<Number> whenChanged = (property, old, now) -> mark();

  GridRow(TableViewModel table) {
    this.table = table;
    getStyleClass().add("data-row");
    table.revisionProperty().addListener(new WeakChangeListener<>(whenChanged));
  }

  @Override
  protected void updateItem(@Nullable Integer item, boolean empty) {
    super.updateItem(item, empty);
    mark();
  }

  private void mark() {
    int index = getIndex();
    boolean isThere = !isEmpty() && index >= 0 && index < table.sizeProperty().get();
    @Nullable RowEdit edit = isThere ? table.edit(index).orElse(null) : null;
    pseudoClassStateChanged(INSERTED, edit instanceof RowEdit.Insert);
    pseudoClassStateChanged(DELETED, edit instanceof RowEdit.Delete);
  }
}
