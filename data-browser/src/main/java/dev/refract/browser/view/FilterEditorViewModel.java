package dev.refract.browser.view;

import dev.refract.browser.filter.Condition;
import dev.refract.browser.filter.Operator;
import dev.refract.browser.value.CellParser;
import dev.refract.browser.value.CellValue;
import dev.refract.browser.value.Parsed;
import dev.refract.schema.model.EnumType;
import dev.refract.schema.model.ScalarField;
import dev.refract.schema.model.ScalarType;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** A filter being made: column, operator, value. */
final class FilterEditorViewModel {
  private final TableViewModel table;
  private final ObjectProperty<@Nullable ScalarField> field = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable Operator> operator = new SimpleObjectProperty<>();
  private final StringProperty operand = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ObservableList<Operator> operators = FXCollections.observableArrayList();

  FilterEditorViewModel(TableViewModel table) {
    this.table = table;
    field.addListener((property, old, now) -> fieldChanged(now));
    operand.addListener((property, old, now) -> problem.set(""));
    operator.addListener((property, old, now) -> problem.set(""));
    fields().stream().findFirst().ifPresent(field::set);
  }

  private void fieldChanged(@Nullable ScalarField chosen) {
    operators.setAll(chosen == null ? List.of() : Operator.of(chosen));
    operator.set(operators.isEmpty() ? null : operators.getFirst());
    operand.set("");
    problem.set("");
  }

  /** The columns that can be compared with something. */
  List<ScalarField> fields() {
    return table.columns().stream().filter(f -> !Operator.of(f).isEmpty()).toList();
  }

  ObjectProperty<@Nullable ScalarField> fieldProperty() {
    return field;
  }

  ObservableList<Operator> operators() {
    return operators;
  }

  ObjectProperty<@Nullable Operator> operatorProperty() {
    return operator;
  }

  StringProperty operandProperty() {
    return operand;
  }

  ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** The values of an enum or Boolean column; empty for others. */
  List<String> choices() {
    ScalarField chosen = field.get();
    if (chosen == null) {
      return List.of();
    }
    if (chosen.type() == ScalarType.BOOLEAN) {
      return List.of("true", "false");
    }
    return chosen
        .enumType()
        .map(type -> type.values().stream().map(EnumType.Value::name).toList())
        .orElse(List.of());
  }

  /** Filters the table; false when the operand is no value of the column. */
  boolean apply() {
    ScalarField chosen = field.get();
    Operator how = operator.get();
    if (chosen == null || how == null) {
      return false;
    }
    Optional<CellValue> value = operand(chosen, how);
    value.ifPresent(v -> table.addChip(new Condition.Comparison(chosen, how, v)));
    return value.isPresent();
  }

  private Optional<CellValue> operand(ScalarField chosen, Operator how) {
    if (!how.hasOperand()) {
      return Optional.of(CellValue.Null.VALUE);
    }
    return switch (CellParser.parse(chosen, operand.get())) {
      case Parsed.Valid(CellValue value) -> Optional.of(value);
      case Parsed.Invalid(String reason) -> {
        problem.set(reason);
        yield Optional.empty();
      }
    };
  }
}
