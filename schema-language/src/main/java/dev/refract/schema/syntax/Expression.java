package dev.refract.schema.syntax;

import dev.refract.schema.text.Span;
import java.util.List;
import java.util.Optional;

/** A value in an argument or a property. */
public sealed interface Expression extends Node {

  /** A quoted text; {@code value} has its escapes resolved. */
  record StringLiteral(String value, Span span) implements Expression {}

  /** A number as written. */
  record NumberLiteral(String text, Span span) implements Expression {}

  /** A bare word: {@code true}, an enum value, a field name, a path {@code a.b}. */
  record Constant(String text, Span span) implements Expression {}

  /**
   * {@code name(…)}.
   *
   * @param trailingComma the comma behind the last argument, which the language does not accept
   */
  record FunctionCall(Name name, List<Argument> arguments, Optional<Span> trailingComma, Span span)
      implements Expression {
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

  /** <code>{ name: value, … }</code>, in the condition of a partial index. */
  record ObjectLiteral(List<Member> members, Span span) implements Expression {
    public ObjectLiteral {
      members = List.copyOf(members);
    }

    /** One {@code name: value}. */
    public record Member(Name name, Expression value) {}
  }
}
