package dev.refract.schema.syntax;

import dev.refract.schema.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * {@code @name(…)} or {@code @@name(…)}.
 *
 * @param name the name with its dots, such as {@code db.VarChar}; its span leaves out the at signs
 * @param arguments the arguments in their order
 * @param trailingComma the comma behind the last argument, which the language does not accept
 * @param argumentList the span of the parentheses, where there are any
 * @param span from the first at sign to the end
 */
public record Attribute(
    Name name,
    List<Argument> arguments,
    Optional<Span> trailingComma,
    Optional<Span> argumentList,
    Span span)
    implements Node {
  public Attribute {
    arguments = List.copyOf(arguments);
  }
}
