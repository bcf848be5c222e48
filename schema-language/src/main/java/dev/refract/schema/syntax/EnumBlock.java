package dev.refract.schema.syntax;

import dev.refract.schema.text.Span;
import java.util.List;

/**
 * An {@code enum} block.
 *
 * @param members values, block attributes, comments and unreadable lines in their order
 */
public record EnumBlock(
    Span keyword,
    Name name,
    List<Member> members,
    boolean complete,
    List<Comment> leadingComments,
    Span span)
    implements TopLevel, Documented {
  public EnumBlock {
    members = List.copyOf(members);
    leadingComments = List.copyOf(leadingComments);
  }

  public List<EnumValue> values() {
    return members.stream().filter(EnumValue.class::isInstance).map(EnumValue.class::cast).toList();
  }

  public List<BlockAttribute> attributes() {
    return members.stream()
        .filter(BlockAttribute.class::isInstance)
        .map(BlockAttribute.class::cast)
        .toList();
  }
}
