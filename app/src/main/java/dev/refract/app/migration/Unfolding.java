package dev.refract.app.migration;

import dev.refract.app.shell.Icons;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import org.kordamp.ikonli.feather.Feather;

/** A link that unfolds a text below it. */
final class Unfolding {
  private Unfolding() {}

  static void add(Pane parent, String name, String text) {
    Hyperlink link = new Hyperlink(name, Icons.small(Feather.CHEVRON_RIGHT));
    link.getStyleClass().add("finding-link");
    Label unfolded = new Label(text);
    unfolded.setWrapText(true);
    unfolded.getStyleClass().add("finding-way");
    unfolded.setMaxWidth(Double.MAX_VALUE);
    unfolded.setVisible(false);
    unfolded.managedProperty().bind(unfolded.visibleProperty());
    link.setOnAction(event -> {
      unfolded.setVisible(!unfolded.isVisible());
      link.setVisited(false);
      link.setGraphic(
          Icons.small(unfolded.isVisible() ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT));
    });
    parent.getChildren().addAll(link, unfolded);
  }
}
