package dev.refract.app.shell;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What stands where there is nothing to show: what this place is for, and the next step. */
public final class EmptyState extends VBox {
  private final FlowPane actions = new FlowPane(8, 8);

  public EmptyState(Feather icon, String title, String text) {
    getStyleClass().add("empty-state");
    Label heading = new Label(title);
    heading.getStyleClass().add("empty-state-title");
    heading.setWrapText(true);
    Label explanation = new Label(text);
    explanation.getStyleClass().add("empty-state-text");
    explanation.setWrapText(true);
    VBox disc = new VBox(Icons.large(icon));
    disc.getStyleClass().add("empty-state-icon");
    actions.setAlignment(Pos.CENTER);
    getChildren().addAll(disc, heading, explanation, actions);
  }

  /** The step most people want. */
  public EmptyState primary(String label, Runnable action) {
    Button button = button(label, action);
    button.getStyleClass().add(Styles.ACCENT);
    return this;
  }

  public EmptyState secondary(String label, Runnable action) {
    button(label, action);
    return this;
  }

  /** Any node below the buttons. */
  public EmptyState below(Node node) {
    getChildren().add(node);
    return this;
  }

  private Button button(String label, Runnable action) {
    Button button = new Button(label);
    button.setOnAction(event -> action.run());
    actions.getChildren().add(button);
    return button;
  }
}
