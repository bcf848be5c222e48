package dev.refract.browser.edit;

/** Where staged edits go. Calls block. */
public interface ChangeWriter {

  /** The statements of a commit, in their order. */
  PreparedCommit prepare(Staging staging);

  /** Runs exactly the prepared statements in one transaction: all of it happens, or nothing. */
  CommitOutcome commit(PreparedCommit prepared);
}
