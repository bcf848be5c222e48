package dev.refract.browser.view;

import atlantafx.base.theme.Styles;
import dev.refract.browser.filter.Condition;
import dev.refract.browser.filter.ConditionText;
import dev.refract.browser.filter.Operator;
import dev.refract.schema.model.ScalarField;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The chips of the filter, and the line in which a new one is made. Away while there are none. */
final class FilterBar extends FlowPane {
  private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

  private final TableViewModel table;
  private final Runnable leave;
  private @Nullable HBox editor;

  /**
   * A bar for one table.
   *
   * @param leave gives the focus back to the grid
   */
  FilterBar(TableViewModel table, Runnable leave) {
    this.table = table;
    this.leave = leave;
    setId("data-filter-bar");
    getStyleClass().add("data-filter-bar");
    setRowValignment(javafx.geometry.VPos.CENTER);
    managedProperty().bind(visibleProperty());
    table.placeProperty().addListener((property, old, now) -> show());
    show();
  }

  /** Opens the line for a new condition, the column chosen first. */
  void begin(Optional<ScalarField> column) {
    FilterEditorViewModel model = new FilterEditorViewModel(table);
    column.filter(model.fields()::contains).ifPresent(model.fieldProperty()::set);
    HBox line = editorLine(model);
    editor = line;
    show();
    line.getChildren().getFirst().requestFocus();
  }

  private void end() {
    editor = null;
    show();
    leave.run();
  }

  private void show() {
    getChildren().clear();
    for (Condition chip : table.place().chips()) {
      getChildren().add(chip(chip));
    }
    if (editor != null) {
      getChildren().add(editor);
    } else if (!table.place().chips().isEmpty()) {
      Button add = new Button("Filter", Icons.of(Feather.PLUS));
      add.getStyleClass().addAll(Styles.FLAT, Styles.SMALL, "data-add-chip");
      add.setOnAction(event -> begin(Optional.empty()));
      getChildren().add(add);
    }
    setVisible(!getChildren().isEmpty());
  }

  private Node chip(Condition condition) {
    Label text = new Label(ConditionText.of(condition));
    text.setMaxWidth(360);
    Button remove =
        Icons.button(Feather.X, "Remove this filter", () -> table.removeChip(condition));
    remove.setFocusTraversable(true);
    remove.getStyleClass().add("data-chip-remove");
    HBox chip = new HBox(text, remove);
    chip.setAlignment(Pos.CENTER_LEFT);
    chip.getStyleClass().add("data-chip");
    return chip;
  }

  private HBox editorLine(FilterEditorViewModel model) {
    ComboBox<ScalarField> fields = new ComboBox<>();
    fields.getItems().setAll(model.fields());
    fields.setConverter(named(ScalarField::name));
    fields.valueProperty().bindBidirectional(model.fieldProperty());
    ComboBox<Operator> operators = new ComboBox<>(model.operators());
    operators.setConverter(named(Operator::label));
    operators.valueProperty().bindBidirectional(model.operatorProperty());
    operators.setPrefWidth(130);
    HBox value = new HBox();
    value.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(value, Priority.SOMETIMES);
    value
        .visibleProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> {
                  Operator how = model.operatorProperty().get();
                  return how != null && how.hasOperand();
                },
                model.operatorProperty()));
    value.managedProperty().bind(value.visibleProperty());
    model
        .fieldProperty()
        .addListener((property, old, now) -> value.getChildren().setAll(operandInput(model)));
    value.getChildren().setAll(operandInput(model));
    Label problem = new Label();
    problem.getStyleClass().add("data-editor-problem");
    problem.textProperty().bind(model.problemProperty());
    problem.managedProperty().bind(model.problemProperty().isNotEmpty());
    Button apply = new Button("Apply");
    apply.getStyleClass().addAll(Styles.SMALL, Styles.ACCENT);
    apply.setOnAction(event -> apply(model));
    Button cancel = Icons.button(Feather.X, "Cancel (Esc)", this::end);
    HBox line = new HBox(4, fields, operators, value, apply, cancel, problem);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("data-filter-editor");
    line.setId("data-filter-editor");
    line.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            end();
            event.consume();
          } else if (event.getCode() == KeyCode.ENTER) {
            apply(model);
            event.consume();
          }
        });
    return line;
  }

  private void apply(FilterEditorViewModel model) {
    if (model.apply()) {
      end();
    }
  }

  private static Node operandInput(FilterEditorViewModel model) {
    if (!model.choices().isEmpty()) {
      ComboBox<String> choices = new ComboBox<>();
      choices.getItems().setAll(model.choices());
      choices.valueProperty().bindBidirectional(model.operandProperty());
      choices.getSelectionModel().selectFirst();
      return choices;
    }
    TextField text = new TextField();
    text.setPromptText("value");
    text.setPrefWidth(200);
    text.textProperty().bindBidirectional(model.operandProperty());
    model
        .problemProperty()
        .addListener((p, old, now) -> text.pseudoClassStateChanged(INVALID, !now.isEmpty()));
    return text;
  }

  private static <T> StringConverter<T> named(java.util.function.Function<T, String> name) {
    return new StringConverter<>() {
      @Override
      public String toString(@Nullable T value) {
        return value == null ? "" : name.apply(value);
      }

      @Override
      public T fromString(String text) {
        throw new UnsupportedOperationException("chosen, never typed");
      }
    };
  }
}
