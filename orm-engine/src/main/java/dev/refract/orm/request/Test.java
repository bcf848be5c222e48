package dev.refract.orm.request;

import dev.refract.schema.model.ScalarField;
import java.util.Optional;

/** What a field's value must be like. */
public sealed interface Test {

  /** Compared with a value or another field. */
  record Compare(Comparison comparison, Operand value, boolean ignoreCase) implements Test {
    public Compare(Comparison comparison, Operand value) {
      this(comparison, value, false);
    }
  }

  /** One of a list. */
  record In(Operand list, boolean negated, boolean ignoreCase) implements Test {}

  /** Null, or not. */
  record IsNull(boolean negated) implements Test {}

  /** Words that the text holds, in the language of the database's search. */
  record Search(Value query, boolean negated) implements Test {}

  /** A part of the text. */
  record Text(Part part, Operand value, boolean ignoreCase, boolean negated) implements Test {}

  /**
   * A list that holds others.
   *
   * @param elements a list
   * @param all whether all of them are wanted, not some
   */
  record ListHas(Operand elements, boolean all) implements Test {}

  /** A list that holds the value of another field. */
  record ListHolds(ScalarField element) implements Test {}

  /** A list without elements. */
  record ListIsEmpty(boolean negated) implements Test {}

  /** A document, or what a path in it leads to, equal to another. */
  record JsonEquals(Optional<Value> path, Operand value, boolean negated) implements Test {}

  /** What a path leads to is not there, or the database's null. */
  record JsonIsNull(Optional<Value> path, boolean negated) implements Test {}

  /**
   * One of two tests.
   *
   * @param both whether both must pass
   */
  record Either(Test first, Test second, boolean both) implements Test {}

  /** A text in a document. */
  record JsonText(Optional<Value> path, Part part, Operand value, boolean ignoreCase)
      implements Test {}

  /** The first or last element of a list in a document. */
  record JsonElement(Optional<Value> path, boolean last, Operand value) implements Test {}

  /** A list in a document that holds others. */
  record JsonContains(Optional<Value> path, Operand value) implements Test {}

  /** A text or number in a document compared with another of its kind. */
  record JsonCompare(Optional<Value> path, Comparison comparison, Operand value, JsonKind kind)
      implements Test {}

  /** What a document must be to be compared. */
  enum JsonKind {
    TEXT,
    NUMBER,
    /** Whatever the other is. */
    THE_SAME
  }

  /** The comparisons. */
  enum Comparison {
    EQUALS,
    NOT_EQUALS,
    LESS,
    LESS_OR_EQUAL,
    GREATER,
    GREATER_OR_EQUAL
  }

  /** Where a text is looked for. */
  enum Part {
    ANYWHERE,
    START,
    END
  }
}
