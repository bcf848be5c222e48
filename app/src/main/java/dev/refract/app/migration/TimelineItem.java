package dev.refract.app.migration;

import dev.refract.migrate.command.DiffReport;
import dev.refract.migrate.history.HistoryEntry;
import dev.refract.migrate.review.ScriptReview;

/** One entry of the timeline, with its SQL as it was reviewed. */
public sealed interface TimelineItem {

  ScriptReview review();

  /** What stays the same when the timeline is read again. */
  String key();

  /** What the schema says and no migration does yet. */
  record Unmigrated(DiffReport change, ScriptReview review) implements TimelineItem {
    @Override
    public String key() {
      return "";
    }
  }

  /** A migration of the folder or of the database. */
  record Recorded(HistoryEntry entry, ScriptReview review) implements TimelineItem {
    @Override
    public String key() {
      return entry.name();
    }
  }
}
