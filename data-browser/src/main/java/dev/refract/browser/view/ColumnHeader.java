package dev.refract.browser.view;

import dev.refract.browser.value.CellType;
import dev.refract.schema.model.RelationField;
import dev.refract.schema.model.ScalarField;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The head of a column: its name, and its type as the schema writes it. */
final class ColumnHeader {
  private ColumnHeader() {}

  static Node of(ScalarField field) {
    String type = CellType.nameOf(field);
    String zone = CellType.of(field) == CellType.DATE_TIME ? " · UTC" : "";
    VBox box = box(field.name(), type + zone);
    if (field.isId()) {
      withIcon(box, Feather.KEY);
    }
    tip(
        box,
        field.documentation().map(text -> text + "\n").orElse("")
            + field.name()
            + " "
            + type
            + field.mappedName().map(name -> ", column " + name).orElse(""));
    return box;
  }

  static Node of(RelationField relation) {
    VBox box = box(relation.name(), relation.target().name() + (relation.isList() ? "[]" : "?"));
    withIcon(box, Feather.LINK);
    relation.documentation().ifPresent(text -> tip(box, text));
    return box;
  }

  private static VBox box(String name, String type) {
    Label nameLabel = new Label(name);
    nameLabel.getStyleClass().add("data-column-name");
    Label typeLabel = new Label(type);
    typeLabel.getStyleClass().add("data-column-type");
    VBox box = new VBox(nameLabel, typeLabel);
    box.getStyleClass().add("data-column-header");
    return box;
  }

  private static void withIcon(VBox box, Feather icon) {
    Node name = box.getChildren().removeFirst();
    HBox line = new HBox(4, Icons.of(icon, "data-column-icon"), name);
    line.getStyleClass().add("data-column-line");
    box.getChildren().addFirst(line);
  }

  private static void tip(VBox box, String text) {
    Tooltip.install(box, new Tooltip(text));
  }
}
