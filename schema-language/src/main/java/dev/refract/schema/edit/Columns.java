package dev.refract.schema.edit;

import dev.refract.schema.syntax.Attribute;
import dev.refract.schema.syntax.EnumValue;
import dev.refract.schema.syntax.FieldDeclaration;
import dev.refract.schema.syntax.Member;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * The columns at which a group of neighbouring lines is aligned; missing where it is not.
 *
 * @param type of the types of fields
 * @param attributes of the first attributes
 */
record Columns(OptionalInt type, OptionalInt attributes) {
  static final Columns NONE = new Columns(OptionalInt.empty(), OptionalInt.empty());

  /** The columns of the lines around a member, up to the next empty line or other member. */
  static Columns around(Block block, Member member) {
    return of(block, group(block, member));
  }

  /** The columns of those lines, but not of the member itself. */
  static Columns besides(Block block, Member member) {
    return of(block, group(block, member).stream().filter(other -> !other.equals(member)).toList());
  }

  private static Columns of(Block block, List<Member> group) {
    return new Columns(
        common(block, group, Columns::typeStart), common(block, group, Columns::attributeStart));
  }

  private static List<Member> group(Block block, Member member) {
    List<Member> members = block.members();
    int from = members.indexOf(member);
    int to = from;
    while (from > 0 && areNeighbours(block, members.get(from - 1), members.get(from))) {
      from--;
    }
    while (to + 1 < members.size() && areNeighbours(block, members.get(to), members.get(to + 1))) {
      to++;
    }
    return members.subList(from, to + 1);
  }

  private static boolean areNeighbours(Block block, Member above, Member below) {
    return above.getClass() == below.getClass()
        && block.wholeLines(above).end() == block.wholeLines(below).start();
  }

  private static OptionalInt common(
      Block block, List<Member> group, Function<Member, Optional<Integer>> start) {
    List<Integer> columns =
        group.stream()
            .flatMap(member -> start.apply(member).stream())
            .map(block.lines()::column)
            .distinct()
            .toList();
    return columns.size() == 1 ? OptionalInt.of(columns.getFirst()) : OptionalInt.empty();
  }

  private static Optional<Integer> typeStart(Member member) {
    return member instanceof FieldDeclaration field
        ? Optional.of(field.type().span().start())
        : Optional.empty();
  }

  private static Optional<Integer> attributeStart(Member member) {
    List<Attribute> attributes =
        switch (member) {
          case FieldDeclaration field -> field.attributes();
          case EnumValue value -> value.attributes();
          default -> List.of();
        };
    return attributes.stream().findFirst().map(attribute -> attribute.span().start());
  }

  /** The blanks that lead from a column to an aligned one; one where there is no room. */
  static String gap(int from, OptionalInt to) {
    return " ".repeat(Math.max(1, to.orElse(0) - from));
  }
}
