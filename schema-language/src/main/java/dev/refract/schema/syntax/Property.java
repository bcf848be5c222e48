package dev.refract.schema.syntax;

import dev.refract.schema.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * {@code key = value} of a datasource or generator; the value is missing where it was not written.
 */
public record Property(
    Name name,
    Optional<Expression> value,
    List<Comment> leadingComments,
    Optional<Comment> trailingComment,
    Span span)
    implements Member, Documented {
  public Property {
    leadingComments = List.copyOf(leadingComments);
  }
}
