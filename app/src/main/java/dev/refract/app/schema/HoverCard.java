package dev.refract.app.schema;

import dev.refract.app.shell.Icons;
import dev.refract.app.shell.Notification;
import dev.refract.schema.action.CodeAction;
import dev.refract.schema.diagnostic.Diagnostic;
import dev.refract.schema.diagnostic.Related;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import org.kordamp.ikonli.feather.Feather;

/** What the pointer rests on: the problems there, with their repairs, or what a name means. */
final class HoverCard {
  private static final double WIDTH = 480;

  private final CodeEditor owner;
  private final Popup popup = new Popup();
  private final VBox card = new VBox(8);

  HoverCard(CodeEditor owner) {
    this.owner = owner;
    card.getStyleClass().addAll("popup-card", "hover-card");
    card.setId("hover");
    card.setMaxWidth(WIDTH);
    popup.getContent().add(card);
    popup.setAutoHide(true);
    popup.setConsumeAutoHidingEvents(false);
  }

  /**
   * Shows problems with what takes each of them away.
   *
   * @param repairs the actions of a problem
   * @param onChosen does one of them
   */
  void showProblems(
      List<Diagnostic> problems,
      Function<Diagnostic, List<CodeAction>> repairs,
      Point2D at,
      Consumer<CodeAction> onChosen) {
    card.getChildren()
        .setAll(problems.stream().map(p -> problem(p, repairs.apply(p), onChosen)).toList());
    showAt(at);
  }

  void showText(String title, String text, Point2D at) {
    card.getChildren().clear();
    Label heading = wrapped(title);
    heading.getStyleClass().add("code-text");
    card.getChildren().add(heading);
    if (!text.isBlank()) {
      Label words = wrapped(text);
      words.getStyleClass().add("text-muted");
      card.getChildren().add(words);
    }
    showAt(at);
  }

  void hide() {
    popup.hide();
  }

  boolean isShowing() {
    return popup.isShowing();
  }

  private void showAt(Point2D at) {
    popup.show(owner, at.getX(), at.getY() + 12);
  }

  private Node problem(
      Diagnostic problem, List<CodeAction> repairs, Consumer<CodeAction> onChosen) {
    Label message = wrapped(problem.message());
    HBox.setHgrow(message, Priority.ALWAYS);
    Label code = new Label(problem.code());
    code.getStyleClass().add("problem-code");
    code.setMinWidth(Label.USE_PREF_SIZE);
    HBox first =
        new HBox(
            8,
            switch (problem.severity()) {
              case ERROR -> Icons.toned(Feather.X_CIRCLE, Notification.Tone.DANGER);
              case WARNING -> Icons.toned(Feather.ALERT_TRIANGLE, Notification.Tone.WARNING);
              case HINT -> Icons.toned(Feather.INFO, Notification.Tone.INFO);
            },
            message,
            code);
    first.setAlignment(Pos.TOP_LEFT);
    VBox box = new VBox(4, first);
    for (Related related : problem.related()) {
      Label label = wrapped(related.message());
      label.getStyleClass().addAll("text-muted", "hover-related");
      box.getChildren().add(label);
    }
    for (CodeAction repair : repairs) {
      Hyperlink link = new Hyperlink(repair.title().replace("`", ""), Icons.small(Feather.ZAP));
      link.setOnAction(event -> {
        hide();
        onChosen.accept(repair);
      });
      box.getChildren().add(link);
    }
    return box;
  }

  private static Label wrapped(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMaxWidth(WIDTH - 80);
    return label;
  }
}
