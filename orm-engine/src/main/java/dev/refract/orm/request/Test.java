package dev.refract.orm.request;

import java.util.Optional;

/** What a field's value must be like. */
public sealed interface Test {

  /** Compared with a value. */
  record Compare(Comparison comparison, Value value) implements Test {}

  /** One of a list. */
  record In(Value list, boolean negated) implements Test {}

  /** Null, or not. */
  record IsNull(boolean negated) implements Test {}

  /** A part of the text. */
  record Text(Part part, Value value, boolean ignoreCase, boolean negated) implements Test {}

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
  record JsonText(Optional<Value> path, Part part, Value value) implements Test {}

  /** The first or last element of a list in a document. */
  record JsonElement(Optional<Value> path, boolean last, Value value) implements Test {}

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
