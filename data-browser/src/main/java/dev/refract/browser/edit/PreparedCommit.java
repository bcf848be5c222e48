package dev.refract.browser.edit;

import java.util.List;

/** What a commit will run, made once: the statements that are shown are those that run. */
public final class PreparedCommit {
  private final List<EngineChange> changes;
  private final List<PreparedChange> shown;

  PreparedCommit(List<EngineChange> changes, List<PreparedChange> shown) {
    this.changes = List.copyOf(changes);
    this.shown = List.copyOf(shown);
  }

  List<EngineChange> changes() {
    return changes;
  }

  /** One entry per edit. */
  public List<PreparedChange> shown() {
    return shown;
  }
}
