package dev.refract.browser.view;

import dev.refract.browser.edit.Defaults;
import dev.refract.browser.value.CellParser;
import dev.refract.browser.value.CellText;
import dev.refract.browser.value.CellType;
import dev.refract.browser.value.CellValue;
import dev.refract.browser.value.Parsed;
import dev.refract.schema.model.EnumType;
import dev.refract.schema.model.ScalarField;
import java.util.List;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** One cell being edited: its text, what is wrong with it, and the ways to end. */
final class CellEditorViewModel {
  private static final int LONG_TEXT = 60;

  /** The control that fits the type and the value. */
  enum Kind {
    LINE,
    AREA,
    CHOICE
  }

  private final TableViewModel table;
  private final int index;
  private final ScalarField field;
  private final CellValue before;
  private final StringProperty text = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private boolean hasTyped;

  CellEditorViewModel(TableViewModel table, int index, ScalarField field) {
    this.table = table;
    this.index = index;
    this.field = field;
    this.before = table.value(index, field).orElse(CellValue.Null.VALUE);
    text.set(CellText.complete(before));
    text.addListener((property, old, now) -> typed());
  }

  private void typed() {
    hasTyped = true;
    problem.set(
        CellParser.parse(field, text.get()) instanceof Parsed.Invalid(String reason) ? reason : "");
  }

  int index() {
    return index;
  }

  ScalarField field() {
    return field;
  }

  CellValue before() {
    return before;
  }

  StringProperty textProperty() {
    return text;
  }

  /** Why the text is not a value of the column; empty while it is one. */
  ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  Kind kind() {
    return switch (CellType.of(field)) {
      case ENUM, BOOLEAN -> Kind.CHOICE;
      case JSON, LIST -> Kind.AREA;
      case TEXT, BYTES ->
          text.get().length() > LONG_TEXT || text.get().indexOf('\n') >= 0 ? Kind.AREA : Kind.LINE;
      case INT, BIG_INT, FLOAT, DECIMAL, DATE_TIME, FOREIGN -> Kind.LINE;
    };
  }

  /** What a {@link Kind#CHOICE} chooses from. */
  List<String> choices() {
    return field
        .enumType()
        .map(type -> type.values().stream().map(EnumType.Value::name).toList())
        .orElse(List.of("true", "false"));
  }

  /** An example of what can be typed. */
  String prompt() {
    if (before.isNull()) {
      return table.hasDefault(index, field) && index < table.draftCount()
          ? Defaults.describe(field)
          : "NULL";
    }
    return "";
  }

  boolean canBeNull() {
    return field.isOptional();
  }

  boolean canBeDefault() {
    return table.hasDefault(index, field);
  }

  boolean canBeEmpty() {
    return CellType.of(field) == CellType.TEXT;
  }

  /**
   * Stages what was typed. Nothing typed changes nothing, so that leaving a null alone keeps it.
   *
   * @return false when the text is no value of the column; then nothing was staged
   */
  boolean stage() {
    if (!hasTyped) {
      return true;
    }
    return switch (CellParser.parse(field, text.get())) {
      case Parsed.Valid(CellValue value) -> {
        table.set(index, field, value);
        yield true;
      }
      case Parsed.Invalid(String reason) -> {
        problem.set(reason);
        yield false;
      }
    };
  }

  void stageNull() {
    table.set(index, field, CellValue.Null.VALUE);
  }

  void stageDefault() {
    table.setDefault(index, field);
  }

  void stageEmpty() {
    table.set(index, field, new CellValue.Text(""));
  }
}
