package dev.refract.schema.model;

import java.util.List;

/** The {@code where} of a partial index: which rows are in it. */
public sealed interface IndexCondition {

  /** {@code raw("…")}: SQL for one database. */
  record Raw(String sql) implements IndexCondition {}

  /** <code>{ field: value, … }</code>: rows for which every comparison holds; at least one. */
  record AllOf(List<Comparison> comparisons) implements IndexCondition {
    public AllOf {
      comparisons = List.copyOf(comparisons);
    }
  }

  /**
   * One field and what it is compared with.
   *
   * @param negated whether it was written as <code>{ not: … }</code>
   */
  record Comparison(ScalarField field, boolean negated, Operand operand) {}

  /** What a field is compared with. */
  sealed interface Operand {
    record Null() implements Operand {}

    record Bool(boolean value) implements Operand {}

    /** A text, a time, or the name of an enum value. */
    record Text(String value) implements Operand {}

    /** A number as written. */
    record Numeric(String text) implements Operand {}
  }
}
