package dev.refract.schema.syntax;

import dev.refract.schema.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * One field line of a model, view or composite type.
 *
 * @param accepted false where the parser has reported a form that the language does not take; such
 *     a field is kept for editor services but is no field of the model
 * @param span from the name to the end of the last attribute
 */
public record FieldDeclaration(
    Name name,
    TypeName type,
    List<Attribute> attributes,
    boolean accepted,
    List<Comment> leadingComments,
    Optional<Comment> trailingComment,
    Span span)
    implements Member, Documented {
  public FieldDeclaration {
    attributes = List.copyOf(attributes);
    leadingComments = List.copyOf(leadingComments);
  }
}
