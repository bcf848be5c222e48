package dev.refract.schema.syntax;

import dev.refract.schema.text.Span;
import java.util.List;

/** A {@code datasource} or {@code generator} block. */
public record ConfigBlock(
    Kind kind,
    Span keyword,
    Name name,
    List<Member> members,
    boolean complete,
    List<Comment> leadingComments,
    Span span)
    implements TopLevel, Documented {
  public ConfigBlock {
    members = List.copyOf(members);
    leadingComments = List.copyOf(leadingComments);
  }

  /** Which keyword opened the block. */
  public enum Kind {
    DATASOURCE,
    GENERATOR
  }

  public List<Property> properties() {
    return members.stream().filter(Property.class::isInstance).map(Property.class::cast).toList();
  }
}
