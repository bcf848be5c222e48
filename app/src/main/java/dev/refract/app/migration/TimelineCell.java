package dev.refract.app.migration;

import dev.refract.app.shell.Icons;
import dev.refract.app.shell.Notification.Tone;
import dev.refract.migrate.history.AppliedMigration;
import dev.refract.migrate.history.HistoryEntry;
import dev.refract.migrate.history.MigrationName;
import dev.refract.migrate.history.MigrationState;
import java.time.Instant;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** One line of the timeline: state, name, and when. */
final class TimelineCell extends ListCell<TimelineItem> {

  TimelineCell() {
    getStyleClass().add("timeline-cell");
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable TimelineItem item, boolean empty) {
    super.updateItem(item, empty);
    setText(null);
    setTooltip(null);
    setGraphic(empty || item == null ? null : graphic(item));
  }

  private Node graphic(TimelineItem item) {
    return switch (item) {
      case TimelineItem.Unmigrated unmigrated ->
          line(
              Icons.toned(Feather.EDIT_2, Tone.WARNING),
              "Change without a migration",
              Words.count(unmigrated.change().summary().size(), "difference"));
      case TimelineItem.Recorded recorded -> recorded(recorded.entry());
    };
  }

  private Node recorded(HistoryEntry entry) {
    StateLook look = StateLook.of(entry.state());
    String when =
        entry.state() == MigrationState.APPLIED
            ? entry
                .row()
                .flatMap(AppliedMigration::finishedAt)
                .map(time -> Words.ago(time, Instant.now()))
                .orElse("")
            : "";
    setTooltip(new Tooltip(entry.name()));
    return line(
        Icons.toned(look.icon(), look.tone()),
        MigrationName.wishOf(entry.name()),
        look.name() + (when.isEmpty() ? "" : " " + when));
  }

  private static Node line(Node icon, String name, String below) {
    Label title = new Label(name);
    title.getStyleClass().add("timeline-name");
    title.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    Label detail = new Label(below);
    detail.getStyleClass().add("timeline-detail");
    VBox words = new VBox(2, title, detail);
    words.setAlignment(Pos.CENTER_LEFT);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox line = new HBox(10, icon, words);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }
}
