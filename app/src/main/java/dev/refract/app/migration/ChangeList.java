package dev.refract.app.migration;

import dev.refract.app.shell.Icons;
import dev.refract.app.shell.Notification.Tone;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Differences in words, a line each, with a sign for what comes, goes and changes. */
final class ChangeList extends ScrollPane {

  ChangeList(List<String> lines) {
    getStyleClass().addAll("script-pane", "change-list");
    setFitToWidth(true);
    VBox list = new VBox(6);
    list.getStyleClass().add("changes");
    lines.forEach(line -> list.getChildren().add(line(line)));
    setContent(list);
  }

  private static HBox line(String text) {
    Label words = new Label(text);
    words.setTooltip(new Tooltip(text));
    words.setMinWidth(0);
    HBox line = new HBox(8, sign(text), words);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  private static FontIcon sign(String text) {
    if (text.startsWith("add ") || text.startsWith("create ")) {
      return Icons.toned(Feather.PLUS, Tone.SUCCESS);
    }
    return text.startsWith("drop ")
        ? Icons.toned(Feather.MINUS, Tone.DANGER)
        : Icons.toned(Feather.EDIT_3, Tone.WARNING);
  }
}
