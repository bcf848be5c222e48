package dev.refract.app.migration;

import dev.refract.migrate.review.ScriptReview;
import dev.refract.migrate.review.rewrite.Rewrite;
import dev.refract.migrate.script.ScriptStatement;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** A script, statement by statement, under its section headings. */
final class ScriptPane extends ScrollPane {
  private final Map<Integer, StatementCard> cards = new HashMap<>();

  /**
   * A pane of a script.
   *
   * @param saferWays takes one over; empty where nothing can be changed any more
   */
  ScriptPane(
      ScriptReview review, OptionalInt failedStatement, Optional<Consumer<Rewrite>> saferWays) {
    getStyleClass().add("script-pane");
    setFitToWidth(true);
    VBox script = new VBox();
    script.getStyleClass().add("script");
    for (ScriptStatement statement : review.script().statements()) {
      statement.heading().ifPresent(heading -> script.getChildren().add(section(heading)));
      boolean failedHere =
          failedStatement.isPresent() && failedStatement.getAsInt() == statement.number();
      StatementCard card = new StatementCard(review, statement, failedHere, saferWays);
      cards.put(statement.number(), card);
      script.getChildren().add(card);
    }
    if (review.script().statements().isEmpty()) {
      Label empty = new Label("This migration has no statements.");
      empty.getStyleClass().add("text-muted");
      script.getChildren().add(empty);
    }
    setContent(script);
    failedStatement.ifPresent(this::reveal);
  }

  /** Scrolls to the statement of a number, as soon as it has its place. */
  void reveal(int number) {
    StatementCard card = cards.get(number);
    if (card == null) {
      return;
    }
    if (card.getLayoutY() > 0) {
      scrollTo(card);
    } else {
      card.layoutYProperty().addListener((seen, before, now) -> scrollTo(card));
    }
  }

  private void scrollTo(StatementCard card) {
    double hidden = getContent().getLayoutBounds().getHeight() - getViewportBounds().getHeight();
    if (hidden > 0) {
      setVvalue(Math.clamp((card.getLayoutY() - 12) / hidden, 0, 1));
    }
  }

  private static Label section(String heading) {
    Label label = new Label(Words.heading(heading));
    label.getStyleClass().addAll("section-label", "script-section");
    return label;
  }
}
