package dev.refract.schema.syntax;

import dev.refract.schema.text.Span;
import java.util.List;
import java.util.Optional;

/** One field line of a model, view or composite type. */
public record FieldDeclaration(
    Name name,
    TypeName type,
    List<Attribute> attributes,
    List<Comment> leadingComments,
    Optional<Comment> trailingComment,
    Span span)
    implements Member, Documented {
  public FieldDeclaration {
    attributes = List.copyOf(attributes);
    leadingComments = List.copyOf(leadingComments);
  }
}
