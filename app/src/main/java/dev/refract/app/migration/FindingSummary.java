package dev.refract.app.migration;

import dev.refract.app.shell.Icons;
import dev.refract.migrate.review.Finding;
import dev.refract.migrate.review.FindingSeverity;
import dev.refract.migrate.review.ScriptReview;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What to look at before anything else: the serious findings, each a way to its statement. */
final class FindingSummary {
  private static final int MOST = 5;

  private FindingSummary() {}

  /**
   * The summary; none where nothing serious was found.
   *
   * @param reveal goes to the statement of a number
   */
  static Optional<Node> of(ScriptReview review, IntConsumer reveal) {
    List<Finding> serious =
        review.findings().stream()
            .filter(finding -> finding.severity() != FindingSeverity.NOTE)
            .sorted(Comparator.comparing(Finding::severity))
            .toList();
    if (serious.isEmpty()) {
      return Optional.empty();
    }
    VBox summary = new VBox(4);
    summary.getStyleClass().add("finding-summary");
    serious.stream().limit(MOST).forEach(f -> summary.getChildren().add(line(f, reveal)));
    if (serious.size() > MOST) {
      Label more = new Label("and " + (serious.size() - MOST) + " more below");
      more.getStyleClass().add("text-muted");
      summary.getChildren().add(more);
    }
    return Optional.of(summary);
  }

  private static Node line(Finding finding, IntConsumer reveal) {
    Hyperlink title = new Hyperlink(finding.title());
    title.getStyleClass().add("finding-jump");
    title.setOnAction(event -> {
      title.setVisited(false);
      reveal.accept(finding.statement());
    });
    Label place = new Label("statement " + finding.statement());
    place.getStyleClass().add("timeline-detail");
    HBox line = new HBox(8, Icons.of(Badge.toneOf(finding.severity())), title, place);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }
}
