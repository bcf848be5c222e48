package dev.refract.browser.filter;

import dev.refract.browser.value.CellValue;
import dev.refract.schema.model.RelationField;
import dev.refract.schema.model.ScalarField;
import java.util.List;

/** What rows of one model must fulfil. */
public sealed interface Condition {

  /** No condition: every row. */
  static Condition everything() {
    return new AllOf(List.of());
  }

  /**
   * One column compared with a value.
   *
   * @param operand {@link CellValue.Null} for operators without an operand
   */
  record Comparison(ScalarField field, Operator operator, CellValue operand) implements Condition {}

  /**
   * Rows that a relation links with the row of the given key: of a many-to-many relation, or of the
   * side that holds no foreign key.
   *
   * @param key one equality per key field of the row on the other side
   */
  record Linked(RelationField relation, List<Comparison> key) implements Condition {
    public Linked {
      key = List.copyOf(key);
    }
  }

  /** All of them; none of them holds for every row. */
  record AllOf(List<Condition> conditions) implements Condition {
    public AllOf {
      conditions = List.copyOf(conditions);
    }
  }

  /** At least one of them. */
  record AnyOf(List<Condition> conditions) implements Condition {
    public AnyOf {
      conditions = List.copyOf(conditions);
    }
  }

  static Comparison equal(ScalarField field, CellValue value) {
    return value.isNull()
        ? new Comparison(field, Operator.IS_NULL, value)
        : new Comparison(field, Operator.EQUALS, value);
  }

  /** All of both, flat. */
  default Condition and(Condition other) {
    if (equals(everything())) {
      return other;
    }
    return other.equals(everything()) ? this : new AllOf(List.of(this, other));
  }
}
