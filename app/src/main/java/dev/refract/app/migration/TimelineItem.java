package dev.refract.app.migration;

import dev.refract.migrate.command.DiffReport;
import dev.refract.migrate.diff.SuspectedRename;
import dev.refract.migrate.history.HistoryEntry;
import dev.refract.migrate.review.ScriptReview;
import java.util.List;

/** One entry of the timeline, with its SQL as it was reviewed. */
public sealed interface TimelineItem {

  ScriptReview review();

  /** What stays the same when the timeline is read again. */
  String key();

  /**
   * What the schema says and no migration does yet.
   *
   * @param questions what may have got another name, and the person has not said yet
   */
  record Unmigrated(DiffReport change, List<SuspectedRename> questions, ScriptReview review)
      implements TimelineItem {
    public Unmigrated {
      questions = List.copyOf(questions);
    }

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
