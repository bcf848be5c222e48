package dev.refract.browser.edit;

import java.util.List;

/** Where staged edits go. Calls block. */
public interface ChangeWriter {

  /** The statements of a commit, in their order, exactly as they would run. */
  List<PreparedChange> prepare(Staging staging);

  /** Runs everything in one transaction: all of it happens, or nothing. */
  CommitOutcome commit(Staging staging);
}
