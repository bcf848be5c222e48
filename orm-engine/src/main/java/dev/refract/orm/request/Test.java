package dev.refract.orm.request;

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
  record In(Value list, boolean negated, boolean ignoreCase) implements Test {
    public In(Value list, boolean negated) {
      this(list, negated, false);
    }
  }

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
  record ListHas(Value elements, boolean all) implements Test {}

  /** A list without elements. */
  record ListIsEmpty(boolean negated) implements Test {}

  /** A document, or what a path in it leads to, equal to another. */
  record JsonEquals(Optional<Value> path, Value value, boolean negated) implements Test {}

  /** What a path leads to is not there, or the database's null. */
  record JsonIsNull(Optional<Value> path, boolean negated) implements Test {}

  /**
   * One of two tests.
   *
   * @param both whether both must pass
   */
  record Either(Test first, Test second, boolean both) implements Test {}

  /** A text in a document. */
  record JsonText(Optional<Value> path, Part part, Value value, boolean ignoreCase)
      implements Test {}

  /** The first or last element of a list in a document. */
  record JsonElement(Optional<Value> path, boolean last, Value value) implements Test {}

  /** A list in a document that holds others. */
  record JsonContains(Optional<Value> path, Value value) implements Test {}

  /**
   * A text or number in a document compared with another of its kind.
   *
   * @param isText whether it is a text
   */
  record JsonCompare(Optional<Value> path, Comparison comparison, Value value, boolean isText)
      implements Test {}

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
