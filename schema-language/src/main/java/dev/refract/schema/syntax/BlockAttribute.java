package dev.refract.schema.syntax;

import dev.refract.schema.text.Span;
import java.util.List;
import java.util.Optional;

/** A {@code @@} line of a block. */
public record BlockAttribute(
    Attribute attribute,
    List<Comment> leadingComments,
    Optional<Comment> trailingComment,
    Span span)
    implements Member, Documented {
  public BlockAttribute {
    leadingComments = List.copyOf(leadingComments);
  }
}
