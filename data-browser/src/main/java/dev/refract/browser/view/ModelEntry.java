package dev.refract.browser.view;

import dev.refract.browser.page.RowTotal;
import dev.refract.schema.model.Model;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

/** A model in the list of models. */
final class ModelEntry {
  private final Model model;
  private final ObjectProperty<RowTotal> total = new SimpleObjectProperty<>(new RowTotal.Unknown());
  private final IntegerProperty staged = new SimpleIntegerProperty();

  ModelEntry(Model model) {
    this.model = model;
  }

  Model model() {
    return model;
  }

  /** Unknown until somebody looks. */
  ObjectProperty<RowTotal> totalProperty() {
    return total;
  }

  /** How many edits wait for its rows. */
  IntegerProperty stagedProperty() {
    return staged;
  }

  @Override
  public String toString() {
    return model.name();
  }
}
