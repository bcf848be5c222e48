package dev.refract.browser.edit;

/** How a commit ended. */
public sealed interface CommitOutcome {

  /** Everything is in the database. */
  record Committed(int changes) implements CommitOutcome {}

  /**
   * Nothing was changed.
   *
   * @param edit the one that could not be done
   * @param message what is in the way and what to do, for the person
   */
  record Refused(RowEdit edit, String message) implements CommitOutcome {}
}
