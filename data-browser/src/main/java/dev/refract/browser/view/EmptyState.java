package dev.refract.browser.view;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * What stands where rows would be: why there are none, and the next step. Looks as the window's own
 * style sheet says for empty states.
 */
final class EmptyState extends VBox {

  private @Nullable Button firstStep;

  EmptyState(Feather icon, String title, String text, List<Notice.Action> actions) {
    getStyleClass().add("empty-state");
    setAlignment(Pos.CENTER);
    Label titleLabel = new Label(title);
    titleLabel.getStyleClass().add("empty-state-title");
    Label textLabel = new Label(text);
    textLabel.getStyleClass().add("empty-state-text");
    textLabel.setWrapText(true);
    textLabel.setTextAlignment(TextAlignment.CENTER);
    HBox buttons = new HBox(8);
    buttons.setAlignment(Pos.CENTER);
    for (Notice.Action action : actions) {
      Button button = new Button(action.label());
      if (buttons.getChildren().isEmpty()) {
        button.getStyleClass().add(Styles.ACCENT);
        firstStep = button;
      }
      button.setOnAction(event -> action.run().run());
      buttons.getChildren().add(button);
    }
    VBox disc = new VBox(Icons.of(icon));
    disc.getStyleClass().add("empty-state-icon");
    getChildren().setAll(disc, titleLabel, textLabel);
    if (!actions.isEmpty()) {
      getChildren().add(buttons);
    }
  }

  /** Gives the focus to the button of the next step. */
  void takeFocus() {
    if (firstStep != null) {
      firstStep.requestFocus();
    }
  }
}
