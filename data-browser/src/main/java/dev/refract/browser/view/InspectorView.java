package dev.refract.browser.view;

import dev.refract.browser.value.CellText;
import dev.refract.browser.value.CellType;
import dev.refract.browser.value.CellValue;
import dev.refract.browser.view.CellView.Mark;
import dev.refract.schema.model.RelationField;
import dev.refract.schema.model.ScalarField;
import java.util.function.Consumer;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** One row from top to bottom, beside the grid. */
final class InspectorView extends VBox {
  private static final PseudoClass WAITING = PseudoClass.getPseudoClass("waiting");
  private static final double WIDTH = 300;
  private static final int LONGEST = 2_000;

  private final InspectorViewModel model;
  private final Consumer<RelationField> follow;
  private final VBox values = new VBox();
  private final VBox links = new VBox();
  private final ChangeListener<Number> whenChanged = (property, old, now) -> showValues();

  InspectorView(InspectorViewModel model, Consumer<RelationField> follow) {
    this.model = model;
    this.follow = follow;
    setId("data-inspector");
    getStyleClass().add("data-inspector");
    setPrefWidth(WIDTH);
    setMinWidth(WIDTH);
    visibleProperty().bind(model.openProperty());
    managedProperty().bind(visibleProperty());
    Label title = new Label();
    title.getStyleClass().add("data-title");
    title.textProperty().bind(model.titleProperty());
    HBox.setHgrow(title, Priority.ALWAYS);
    title.setMaxWidth(Double.MAX_VALUE);
    HBox head =
        new HBox(
            8,
            title,
            Icons.button(Feather.X, "Close (Ctrl+I)", () -> model.openProperty().set(false)));
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("data-inspector-head");
    values.getStyleClass().add("data-inspector-values");
    links.getStyleClass().add("data-inspector-links");
    VBox all = new VBox(values, links);
    ScrollPane scroll = new ScrollPane(all);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("edge-to-edge");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().setAll(head, scroll);
    model.revisionProperty().addListener(new WeakChangeListener<>(whenChanged));
    model.links().subscribe(this::showLinks);
    showValues();
  }

  private void showValues() {
    values.getChildren().setAll(model.fields().stream().map(this::value).toList());
  }

  private Node value(ScalarField field) {
    Label name = new Label(field.name());
    name.getStyleClass().add("data-inspector-name");
    Label type = new Label(CellType.nameOf(field));
    type.getStyleClass().add("data-column-type");
    HBox line = new HBox(6, name, type);
    line.setAlignment(Pos.BASELINE_LEFT);
    Label value = new Label();
    value.setWrapText(true);
    value.setMinHeight(Region.USE_PREF_SIZE);
    value.getStyleClass().add("data-inspector-value");
    VBox box = new VBox(2, line, value);
    switch (model.value(field)) {
      case CellView.Absent _ -> value.setText("…");
      case CellView.ByDefault(String description, Mark mark) -> {
        value.setText(description);
        value.getStyleClass().add("data-default");
        box.pseudoClassStateChanged(WAITING, mark != Mark.NONE);
      }
      case CellView.Shown(CellValue shown, Mark mark) -> {
        show(value, shown);
        box.pseudoClassStateChanged(WAITING, mark != Mark.NONE);
      }
    }
    box.getStyleClass().add("data-inspector-field");
    return box;
  }

  private static void show(Label label, CellValue value) {
    if (value.isNull()) {
      label.setText("NULL");
      label.getStyleClass().add("data-null");
      return;
    }
    String text = CellText.complete(value);
    label.setText(text.length() > LONGEST ? text.substring(0, LONGEST) + " …" : text);
    if (text.isEmpty()) {
      label.setText("empty");
      label.getStyleClass().add("data-empty");
    }
    if (value instanceof CellValue.Document || value instanceof CellValue.Binary) {
      label.getStyleClass().add("data-code");
    }
  }

  private void showLinks() {
    links.getChildren().setAll(model.links().stream().map(this::link).toList());
  }

  private Node link(InspectorViewModel.Link link) {
    Label name = new Label(link.relation().name());
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    Label total = new Label();
    total.getStyleClass().add("data-muted");
    total.textProperty().bind(link.total().map(t -> t.text()));
    HBox line = new HBox(8, Icons.of(Feather.LINK), name, total, Icons.of(Feather.CHEVRON_RIGHT));
    line.setAlignment(Pos.CENTER_LEFT);
    Button button = new Button(null, line);
    button.setMaxWidth(Double.MAX_VALUE);
    button.getStyleClass().addAll("flat", "data-inspector-link");
    button.setAccessibleText(link.relation().name());
    button.setOnAction(event -> follow.accept(link.relation()));
    line.prefWidthProperty().bind(button.widthProperty().subtract(26));
    return button;
  }
}
