package dev.refract.migrate.command;

import dev.refract.migrate.diff.Step;
import dev.refract.migrate.diff.SuspectedRename;
import dev.refract.migrate.review.DestructiveChanges;
import java.util.List;

/**
 * What {@code db push} did.
 *
 * @param steps what leads to the schema
 * @param executed whether it ran; not when something is at stake that nobody agreed to lose
 * @param risks what is at stake
 * @param suspectedRenames what is dropped and may have been renamed
 */
public record PushReport(
    List<Step> steps,
    boolean executed,
    DestructiveChanges risks,
    List<SuspectedRename> suspectedRenames) {
  public PushReport {
    suspectedRenames = List.copyOf(suspectedRenames);
    steps = List.copyOf(steps);
  }

  /** How many steps ran. */
  public int executedSteps() {
    return executed ? steps.size() : 0;
  }
}
