package dev.refract.schema.syntax;

import dev.refract.schema.text.Span;

/** A comment line that belongs to no declaration. */
public record FreeComment(Comment comment) implements TopLevel, Member {
  @Override
  public Span span() {
    return comment.span();
  }
}
