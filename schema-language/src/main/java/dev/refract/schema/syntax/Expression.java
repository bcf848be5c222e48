package dev.refract.schema.syntax;

import dev.refract.schema.text.Span;
import java.util.List;

/** A value in an argument or a property. */
public sealed interface Expression extends Node {

  /** A quoted text; {@code value} has its escapes resolved. */
  record StringLiteral(String value, Span span) implements Expression {}

  /** A number as written. */
  record NumberLiteral(String text, Span span) implements Expression {}

  /** A bare word: {@code true}, an enum value, a field name, a path {@code a.b}. */
  record Constant(String text, Span span) implements Expression {}

  /** {@code name(…)}. */
  record FunctionCall(Name name, List<Argument> arguments, Span span) implements Expression {
    public FunctionCall {
      arguments = List.copyOf(arguments);
    }
  }

  /** {@code […]}. */
  record ListLiteral(List<Expression> elements, Span span) implements Expression {
    public ListLiteral {
      elements = List.copyOf(elements);
    }
  }
}
