package dev.refract.app.migration;

import dev.refract.migrate.review.ScriptReview;
import dev.refract.migrate.script.ScriptStatement;
import java.util.OptionalInt;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** A script, statement by statement, under its section headings. */
final class ScriptPane extends ScrollPane {

  ScriptPane(ScriptReview review, OptionalInt failedStatement) {
    getStyleClass().add("script-pane");
    setFitToWidth(true);
    VBox cards = new VBox();
    cards.getStyleClass().add("script");
    for (ScriptStatement statement : review.script().statements()) {
      statement.heading().ifPresent(heading -> cards.getChildren().add(section(heading)));
      boolean failedHere =
          failedStatement.isPresent() && failedStatement.getAsInt() == statement.number();
      cards.getChildren().add(new StatementCard(review, statement, failedHere));
    }
    if (review.script().statements().isEmpty()) {
      Label empty = new Label("This migration has no statements.");
      empty.getStyleClass().add("text-muted");
      cards.getChildren().add(empty);
    }
    setContent(cards);
  }

  private static Label section(String heading) {
    Label label = new Label(Words.heading(heading));
    label.getStyleClass().addAll("section-label", "script-section");
    return label;
  }
}
