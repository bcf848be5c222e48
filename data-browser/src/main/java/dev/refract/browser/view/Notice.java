package dev.refract.browser.view;

import java.util.Optional;

/**
 * Why there is nothing to look at, and the way on.
 *
 * @param action the label of a button, with what it does
 */
public record Notice(Kind kind, String title, String text, Optional<Action> action) {

  /** Which picture goes with it. */
  public enum Kind {
    NO_DATABASE,
    NO_MODELS,
    FAILED
  }

  /** A button. */
  public record Action(String label, Runnable run) {}

  public static Notice noDatabase(String text, Action action) {
    return new Notice(Kind.NO_DATABASE, "No database yet", text, Optional.of(action));
  }

  public static Notice failed(String text, Action retry) {
    return new Notice(Kind.FAILED, "The database cannot be read", text, Optional.of(retry));
  }

  static Notice noModels() {
    return new Notice(
        Kind.NO_MODELS,
        "No models yet",
        "The schema has no model that is a table. Add one in the Schema workspace.",
        Optional.empty());
  }
}
