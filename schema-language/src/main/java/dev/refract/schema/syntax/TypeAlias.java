package dev.refract.schema.syntax;

import dev.refract.schema.text.Span;
import java.util.List;

/** {@code type Name = Base @attributes}, which the language once had and now rejects. */
public record TypeAlias(
    Name name,
    TypeName target,
    List<Attribute> attributes,
    List<Comment> leadingComments,
    Span span)
    implements TopLevel, Documented {
  public TypeAlias {
    attributes = List.copyOf(attributes);
    leadingComments = List.copyOf(leadingComments);
  }
}
