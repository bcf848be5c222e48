package dev.refract.browser.view;

import dev.refract.browser.value.CellText;
import dev.refract.browser.value.CellType;
import dev.refract.browser.value.CellValue;
import dev.refract.browser.view.CellView.Mark;
import dev.refract.schema.model.ScalarField;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** One cell of a column, drawn true to its type. */
final class GridCell extends TableCell<Integer, Integer> {
  private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");
  private static final PseudoClass INSERTED = PseudoClass.getPseudoClass("inserted");
  private static final PseudoClass DELETED = PseudoClass.getPseudoClass("deleted");
  private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");
  private static final int ENUM_COLOURS = 6;

  private final TableViewModel table;
  private final ScalarField field;
  private final boolean isLink;
  private final Runnable follow;
  private final Label badge = new Label();
  private final ChangeListener<Number> whenChanged = (property, old, now) -> show();
  private @Nullable FontIcon linkIcon;

  /**
   * A cell of a column.
   *
   * @param isLink whether the value leads to another row
   * @param follow goes there; called when the arrow is clicked, after the cell was selected
   */
  GridCell(TableViewModel table, ScalarField field, boolean isLink, Runnable follow) {
    this.table = table;
    this.field = field;
    this.isLink = isLink;
    this.follow = follow;
    getStyleClass().addAll("data-cell", styleOf(CellType.of(field)));
    badge.getStyleClass().add("data-badge");
    setAlignment(CellType.of(field).isNumber() && !isLink ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
    table.revisionProperty().addListener(new WeakChangeListener<>(whenChanged));
  }

  ScalarField field() {
    return field;
  }

  @Override
  protected void updateItem(@Nullable Integer item, boolean empty) {
    super.updateItem(item, empty);
    show();
  }

  private void show() {
    int index = getIndex();
    if (isEmpty() || index < 0 || index >= table.sizeProperty().get()) {
      plain("");
      mark(Mark.NONE);
      return;
    }
    switch (table.cell(index, field)) {
      case CellView.Absent _ -> {
        badge("·", "data-loading");
        mark(Mark.NONE);
      }
      case CellView.ByDefault(String description, Mark mark) -> {
        badge(description, "data-default");
        mark(mark);
      }
      case CellView.Shown(CellValue value, Mark mark) -> {
        if (value.isNull() && mark == Mark.INVALID) {
          badge("required", "data-required");
        } else {
          show(value);
        }
        mark(mark);
      }
    }
  }

  private void show(CellValue value) {
    switch (value) {
      case CellValue.Null _ -> badge("NULL", "data-null");
      case CellValue.Text(String text) when text.isEmpty() -> badge("empty", "data-empty");
      case CellValue.Choice(String name) -> badge(name, enumStyle(name));
      case CellValue.Bool(boolean isTrue) ->
          badge(isTrue ? "true" : "false", isTrue ? "data-true" : "data-false");
      case CellValue.Text _,
          CellValue.Whole _,
          CellValue.Real _,
          CellValue.Exact _,
          CellValue.Moment _,
          CellValue.Document _,
          CellValue.Binary _,
          CellValue.Several _,
          CellValue.Foreign _ -> {
        if (isLink) {
          link(CellText.preview(value));
        } else {
          plain(CellText.preview(value));
        }
      }
    }
  }

  private void plain(String text) {
    setText(text);
    setGraphic(null);
  }

  private void badge(String text, String style) {
    setText(null);
    badge.setText(text);
    badge.getStyleClass().setAll("label", "data-badge", style);
    setContentDisplay(ContentDisplay.LEFT);
    setGraphic(badge);
  }

  private void link(String text) {
    FontIcon icon = linkIcon;
    if (icon == null) {
      icon = Icons.of(Feather.ARROW_UP_RIGHT, "data-link-arrow");
      icon.setOnMouseClicked(event -> {
        getTableView().getSelectionModel().clearAndSelect(getIndex(), getTableColumn());
        follow.run();
        event.consume();
      });
      linkIcon = icon;
    }
    setText(text);
    setContentDisplay(ContentDisplay.RIGHT);
    setGraphic(icon);
  }

  private void mark(Mark mark) {
    pseudoClassStateChanged(CHANGED, mark == Mark.CHANGED);
    pseudoClassStateChanged(INSERTED, mark == Mark.INSERTED);
    pseudoClassStateChanged(DELETED, mark == Mark.DELETED);
    pseudoClassStateChanged(INVALID, mark == Mark.INVALID);
  }

  /** Enum values in the order of the schema take turns with the colours. */
  private String enumStyle(String name) {
    int position =
        field
            .enumType()
            .map(type -> type.values().stream().map(v -> v.name()).toList().indexOf(name))
            .orElse(0);
    return "data-enum-" + Math.max(0, position) % ENUM_COLOURS;
  }

  private String styleOf(CellType type) {
    if (isLink) {
      return "data-link";
    }
    return switch (type) {
      case INT, BIG_INT, FLOAT, DECIMAL -> "data-number";
      case DATE_TIME -> "data-time";
      case JSON, LIST -> "data-code";
      case BYTES, FOREIGN -> "data-bytes";
      case TEXT -> "data-text";
      case BOOLEAN, ENUM -> "data-choice";
    };
  }
}
