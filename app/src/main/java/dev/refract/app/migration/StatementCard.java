package dev.refract.app.migration;

import atlantafx.base.theme.Styles;
import dev.refract.app.shell.Icons;
import dev.refract.app.shell.Notification;
import dev.refract.migrate.review.Effect;
import dev.refract.migrate.review.Finding;
import dev.refract.migrate.review.ScriptReview;
import dev.refract.migrate.review.rewrite.Rewrite;
import dev.refract.migrate.script.ScriptStatement;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** One statement: its number, its SQL, its badges, and below it what was found. */
final class StatementCard extends VBox {

  StatementCard(
      ScriptReview review,
      ScriptStatement statement,
      boolean failedHere,
      Optional<Consumer<Rewrite>> saferWays) {
    getStyleClass().add("statement");
    if (failedHere) {
      getStyleClass().add("statement-failed");
    }
    Label number = new Label(Integer.toString(statement.number()));
    number.getStyleClass().add("statement-number");
    number.setMinWidth(28);
    SqlText sql = new SqlText(statement.text() + ";");
    HBox.setHgrow(sql, Priority.ALWAYS);
    HBox badges = new HBox(4);
    badges.setAlignment(Pos.TOP_RIGHT);
    badges.setMinWidth(USE_PREF_SIZE);
    if (failedHere) {
      badges.getChildren().add(new Badge(Notification.Tone.DANGER, "Failed here").label());
    }
    Badge.of(review, statement).forEach(badge -> badges.getChildren().add(badge.label()));
    HBox line = new HBox(8, number, sql, badges);
    getChildren().add(line);
    review
        .effect(statement)
        .map(Effect::words)
        .filter(words -> !words.isEmpty())
        .ifPresent(words -> getChildren().add(effect(words)));
    review.findings(statement).forEach(finding -> getChildren().add(row(finding, saferWays)));
  }

  /** What it does to the tables that are there, and whom it keeps waiting. */
  private static Node effect(List<String> words) {
    Label label = new Label(String.join("  ·  ", words));
    label.getStyleClass().add("statement-effect");
    label.setWrapText(true);
    return label;
  }

  private static Node row(Finding finding, Optional<Consumer<Rewrite>> saferWays) {
    Label title = new Label(finding.title());
    title.getStyleClass().add("finding-title");
    title.setWrapText(true);
    Label code = new Label(finding.code());
    code.getStyleClass().add("finding-code");
    HBox first = new HBox(8, title, code);
    first.setAlignment(Pos.BASELINE_LEFT);
    Label reason = new Label(finding.reason());
    reason.getStyleClass().add("text-muted");
    reason.setWrapText(true);
    VBox words = new VBox(2, first, reason);
    HBox.setHgrow(words, Priority.ALWAYS);
    finding.saferWay().ifPresent(way -> Unfolding.add(words, "A safer way", way));
    finding
        .probe()
        .ifPresent(probe -> Unfolding.add(words, "How this was counted", probe.sql() + ";"));
    saferWays.ifPresent(
        take -> finding.rewrite().ifPresent(safer -> words.getChildren().add(button(safer, take))));
    HBox row = new HBox(8, Icons.of(Badge.toneOf(finding.severity())), words);
    row.getStyleClass().add("finding");
    return row;
  }

  private static Node button(Rewrite safer, Consumer<Rewrite> take) {
    Button button = new Button(safer.summary() + "…", Icons.small(Feather.SHIELD));
    button.setMnemonicParsing(false);
    button.getStyleClass().addAll(Styles.SMALL, "take-safer-way");
    button.setOnAction(event -> take.accept(safer));
    VBox.setMargin(button, new Insets(6, 0, 4, 0));
    return button;
  }
}
