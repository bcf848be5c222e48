package dev.refract.schema.edit;

import dev.refract.schema.syntax.Attribute;
import dev.refract.schema.syntax.BlockAttribute;
import dev.refract.schema.syntax.Comment;
import dev.refract.schema.syntax.Documented;
import dev.refract.schema.syntax.EnumBlock;
import dev.refract.schema.syntax.EnumValue;
import dev.refract.schema.syntax.FieldDeclaration;
import dev.refract.schema.syntax.FreeComment;
import dev.refract.schema.syntax.Member;
import dev.refract.schema.syntax.ModelBlock;
import dev.refract.schema.syntax.Name;
import dev.refract.schema.syntax.Property;
import dev.refract.schema.syntax.Unreadable;
import dev.refract.schema.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * A model, view, composite type or enum in its file. Compared by identity.
 *
 * @param syntax a {@link ModelBlock} or {@link EnumBlock}
 */
record Block(
    String file,
    Lines lines,
    Documented syntax,
    Name declaredName,
    List<Member> members,
    Span span) {

  static Block of(String file, Lines lines, ModelBlock block) {
    return new Block(file, lines, block, block.name(), block.members(), block.span());
  }

  static Block of(String file, Lines lines, EnumBlock block) {
    return new Block(file, lines, block, block.name(), block.members(), block.span());
  }

  String name() {
    return declaredName.text();
  }

  boolean isEnum() {
    return syntax instanceof EnumBlock;
  }

  boolean isCompositeType() {
    return syntax instanceof ModelBlock block && block.kind() == ModelBlock.Kind.TYPE;
  }

  List<FieldDeclaration> fields() {
    return syntax instanceof ModelBlock block ? block.fields() : List.of();
  }

  List<EnumValue> values() {
    return syntax instanceof EnumBlock block ? block.values() : List.of();
  }

  /** Fields of a model, values of an enum. */
  List<Member> entries() {
    return members.stream()
        .filter(m -> m instanceof EnumValue || (m instanceof FieldDeclaration f && f.accepted()))
        .toList();
  }

  List<BlockAttribute> attributes() {
    return members.stream()
        .filter(BlockAttribute.class::isInstance)
        .map(BlockAttribute.class::cast)
        .toList();
  }

  Optional<FieldDeclaration> field(String wanted) {
    return fields().stream().filter(field -> field.name().text().equals(wanted)).findFirst();
  }

  FieldDeclaration requiredField(String wanted) {
    return field(wanted).orElseThrow(() -> Refusal.unknownField(name(), wanted));
  }

  EnumValue requiredValue(String wanted) {
    return values().stream()
        .filter(value -> value.name().text().equals(wanted))
        .findFirst()
        .orElseThrow(() -> Refusal.unknownValue(name(), wanted));
  }

  Optional<Attribute> attribute(String wanted) {
    return attributes().stream()
        .map(BlockAttribute::attribute)
        .filter(attribute -> attribute.name().text().equals(wanted))
        .findFirst();
  }

  /** The name of a field or value. */
  static String nameOf(Member entry) {
    return switch (entry) {
      case FieldDeclaration field -> field.name().text();
      case EnumValue value -> value.name().text();
      case BlockAttribute line -> line.attribute().name().text();
      case Property property -> property.name().text();
      case FreeComment _, Unreadable _ -> "";
    };
  }

  /** The whole lines of the block with the comments above that belong to it. */
  Span wholeLines() {
    int start = startWithComments(syntax.leadingComments(), span.start());
    int end = lines.endsLine(span.end()) ? lines.next(span.end()) : span.end();
    return new Span(start, end);
  }

  /** The whole lines of a member with the comments above and behind that belong to it. */
  Span wholeLines(Member member) {
    if (!(member instanceof Documented documented)) {
      return lines.whole(member.span());
    }
    int end =
        documented
            .trailingComment()
            .map(comment -> comment.span().end())
            .orElse(member.span().end());
    int start = startWithComments(documented.leadingComments(), member.span().start());
    return new Span(start, lines.next(end));
  }

  /**
   * Comments directly above or before belong to what follows. So does documentation over empty
   * lines; a plain comment there stands for itself.
   */
  private int startWithComments(List<Comment> comments, int declaration) {
    int start = lines.startsLine(declaration) ? lines.start(declaration) : declaration;
    boolean document = comments.stream().anyMatch(c -> c.documentation().isPresent());
    for (Comment comment : comments.reversed()) {
      int end = comment.span().end();
      boolean isAlone = lines.startsLine(comment.span().start());
      boolean isNear = lines.next(end) == start || lines.start(end) == lines.start(start);
      if (!isAlone || !(isNear || document)) {
        break;
      }
      start = lines.start(comment.span().start());
    }
    return start;
  }

  /** The end of the opening line, behind its line end. */
  int bodyStart() {
    int brace = lines.text().indexOf('{', declaredName.span().end());
    return lines.next(brace);
  }

  /** The offset of the closing brace. */
  int closingBrace() {
    return span.end() - 1;
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }

  @Override
  public String toString() {
    return name() + " in " + file;
  }
}
