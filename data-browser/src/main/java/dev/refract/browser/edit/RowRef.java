package dev.refract.browser.edit;

import dev.refract.browser.page.RowKey;
import dev.refract.schema.model.Model;

/** Which row an edit is about. */
public sealed interface RowRef {
  Model model();

  /** A row of the database, by the key that it was read with. */
  record Stored(RowKey key) implements RowRef {
    @Override
    public Model model() {
      return key.model();
    }

    @Override
    public String toString() {
      return key.toString();
    }
  }

  /**
   * A row that is not in the database yet.
   *
   * @param number tells drafts apart; never used twice
   */
  record Draft(Model model, int number) implements RowRef {
    @Override
    public String toString() {
      return "New " + model.name();
    }
  }
}
