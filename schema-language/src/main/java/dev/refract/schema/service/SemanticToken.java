package dev.refract.schema.service;

import dev.refract.schema.text.Span;

/** A piece of text and what it is, for colours. */
public record SemanticToken(Span span, Kind kind) {

  /** What a piece of text is. */
  public enum Kind {
    KEYWORD,
    /** The name of a block where it is declared. */
    DECLARATION,
    FIELD,
    ENUM_VALUE,
    PROPERTY,
    /** A type that the language has. */
    SCALAR_TYPE,
    /** A type that the schema declares, or should. */
    TYPE,
    ATTRIBUTE,
    ARGUMENT,
    FUNCTION,
    CONSTANT,
    STRING,
    NUMBER,
    COMMENT,
    DOCUMENTATION,
    PUNCTUATION,
    /** What the language has no use for. */
    INVALID
  }
}
