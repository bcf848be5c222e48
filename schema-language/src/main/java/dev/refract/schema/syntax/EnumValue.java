package dev.refract.schema.syntax;

import dev.refract.schema.text.Span;
import java.util.List;
import java.util.Optional;

/** One value line of an enum. */
public record EnumValue(
    Name name,
    List<Attribute> attributes,
    List<Comment> leadingComments,
    Optional<Comment> trailingComment,
    Span span)
    implements Member, Documented {
  public EnumValue {
    attributes = List.copyOf(attributes);
    leadingComments = List.copyOf(leadingComments);
  }
}
