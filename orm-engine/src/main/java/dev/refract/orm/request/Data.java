package dev.refract.orm.request;

import dev.refract.schema.model.ScalarField;
import java.util.List;
import java.util.Optional;

/** What is written to a row, and to the rows around it. */
public record Data(List<Assignment> assignments, List<NestedWrite> nested) {
  public Data {
    assignments = List.copyOf(assignments);
    nested = List.copyOf(nested);
  }

  /** Whether nothing is written. */
  public boolean isEmpty() {
    return assignments.isEmpty() && nested.isEmpty();
  }

  /**
   * A field's new value.
   *
   * @param value missing for null
   */
  public record Assignment(ScalarField field, Operation operation, Optional<Value> value) {}

  /** How a new value comes about. */
  public enum Operation {
    SET,
    INCREMENT,
    DECREMENT,
    MULTIPLY,
    DIVIDE,
    PUSH
  }
}
