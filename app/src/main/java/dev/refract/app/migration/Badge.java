package dev.refract.app.migration;

import dev.refract.app.shell.Notification.Tone;
import dev.refract.migrate.review.Effect;
import dev.refract.migrate.review.Finding;
import dev.refract.migrate.review.FindingSeverity;
import dev.refract.migrate.review.ScriptReview;
import dev.refract.migrate.script.ScriptStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/**
 * A few words about a statement.
 *
 * @param tone decides its colour
 */
record Badge(Tone tone, String text) {

  /** The badges of one statement, worst first. */
  static List<Badge> of(ScriptReview review, ScriptStatement statement) {
    List<Badge> badges = new ArrayList<>();
    for (Finding finding : review.findings(statement)) {
      if (finding.severity() != FindingSeverity.NOTE) {
        badges.add(new Badge(toneOf(finding.severity()), name(finding)));
      }
    }
    review
        .effect(statement)
        .filter(Effect::rebuild)
        .ifPresent(rebuild -> badges.add(new Badge(Tone.INFO, "Rebuild")));
    return badges.stream().distinct().toList();
  }

  /** The badges of a whole script. */
  static List<Badge> of(ScriptReview review) {
    return review.script().statements().stream()
        .flatMap(statement -> of(review, statement).stream())
        .distinct()
        .sorted((a, b) -> b.tone().compareTo(a.tone()))
        .toList();
  }

  static Tone toneOf(FindingSeverity severity) {
    return switch (severity) {
      case ERROR -> Tone.DANGER;
      case WARNING -> Tone.WARNING;
      case NOTE -> Tone.INFO;
    };
  }

  Label label() {
    Label label = new Label(text);
    label.setMinWidth(Region.USE_PREF_SIZE);
    label.getStyleClass().addAll("badge", "badge-" + tone.name().toLowerCase(Locale.ROOT));
    return label;
  }

  private static String name(Finding finding) {
    return switch (finding.rule()) {
      case DROP_RECREATE_AS_RENAME -> "Rename?";
      case PARENT_DROPPED_WITH_KEYS_ON -> "Deletes child rows";
      case REBUILD_CHANGES_TYPE -> "Type change";
      case NOT_ATOMIC -> "Outside the transaction";
      default ->
          switch (finding.rule().family()) {
            case DS -> finding.losesData() ? "Data loss" : "Destructive";
            case DD -> finding.willFail() ? "Will fail" : "May fail";
            case LK -> "Blocks others";
            case BC -> "Breaks running code";
            case TX -> "Transaction";
            case SL -> "SQLite";
            case SC -> "Schema quality";
            case IG -> "Ignore";
          };
    };
  }
}
