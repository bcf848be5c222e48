package dev.refract.schema.edit;

import dev.refract.schema.model.Arity;
import dev.refract.schema.syntax.Attribute;
import dev.refract.schema.syntax.FieldDeclaration;
import dev.refract.schema.syntax.Member;
import dev.refract.schema.text.Span;
import java.util.List;
import java.util.OptionalInt;

/** Rewrites names and types of a line, whose columns stay where they are if there is room. */
final class WrittenType {
  private WrittenType() {}

  /** The type as written, without its suffix. */
  static String base(Block block, FieldDeclaration field) {
    String written = field.type().span().in(block.lines().text());
    return field.type().unsupported().isPresent()
        ? written.substring(0, written.lastIndexOf(')') + 1)
        : field.type().name().text();
  }

  static void replace(Draft draft, Block block, FieldDeclaration field, String type, Arity arity) {
    Span span = field.type().span();
    String text = type + NewField.suffix(arity);
    draft.in(block).replace(span, text);
    keepColumns(draft, block, field, span, text.length());
  }

  /**
   * Widens or narrows the blanks behind a word that becomes longer or shorter, where what follows
   * is aligned with other lines.
   *
   * @param word the name or the type of the member, or the name inside the type
   */
  static void keepColumns(Draft draft, Block block, Member member, Span word, int newLength) {
    int delta = newLength - word.length();
    int end = word.end();
    boolean isType = false;
    if (member instanceof FieldDeclaration field && field.type().span().touches(word.end())) {
      end = field.type().span().end();
      isType = true;
    }
    OptionalInt next = next(member, isType);
    if (delta == 0 || next.isEmpty()) {
      return;
    }
    int gap = next.getAsInt() - end;
    Columns others = Columns.besides(block, member);
    OptionalInt shared =
        isType || !(member instanceof FieldDeclaration) ? others.attributes() : others.type();
    boolean isAligned = shared.equals(OptionalInt.of(block.lines().column(next.getAsInt())));
    if (delta > 0 && gap > 1) {
      draft.in(block).delete(new Span(end, end + Math.min(delta, gap - 1)));
    } else if (delta < 0 && (isAligned || gap > 1)) {
      draft.in(block).insert(end, " ".repeat(-delta));
    }
  }

  private static OptionalInt next(Member member, boolean isType) {
    if (member instanceof FieldDeclaration field && !isType) {
      return OptionalInt.of(field.type().span().start());
    }
    List<Attribute> attributes = Carrier.attributesOf(member);
    return attributes.isEmpty()
        ? OptionalInt.empty()
        : OptionalInt.of(attributes.getFirst().span().start());
  }
}
