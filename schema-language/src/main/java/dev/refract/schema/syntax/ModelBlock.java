package dev.refract.schema.syntax;

import dev.refract.schema.text.Span;
import java.util.List;

/**
 * A {@code model}, {@code view} or composite {@code type} block.
 *
 * @param keyword where the block's keyword stands
 * @param members fields, block attributes, comments and unreadable lines in their order
 * @param complete whether the closing brace was found; without it the reference implementation does
 *     not see the block at all
 */
public record ModelBlock(
    Kind kind,
    Span keyword,
    Name name,
    List<Member> members,
    boolean complete,
    List<Comment> leadingComments,
    Span span)
    implements TopLevel, Documented {
  public ModelBlock {
    members = List.copyOf(members);
    leadingComments = List.copyOf(leadingComments);
  }

  /** Which keyword opened the block. */
  public enum Kind {
    MODEL,
    VIEW,
    TYPE
  }

  /** The fields that the parser accepted. */
  public List<FieldDeclaration> fields() {
    return only(FieldDeclaration.class).stream().filter(FieldDeclaration::accepted).toList();
  }

  public List<BlockAttribute> attributes() {
    return only(BlockAttribute.class);
  }

  private <T> List<T> only(Class<T> type) {
    return members.stream().filter(type::isInstance).map(type::cast).toList();
  }
}
