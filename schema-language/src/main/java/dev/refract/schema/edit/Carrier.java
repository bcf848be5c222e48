package dev.refract.schema.edit;

import dev.refract.schema.service.Symbol;
import dev.refract.schema.syntax.Attribute;
import dev.refract.schema.syntax.BlockAttribute;
import dev.refract.schema.syntax.EnumValue;
import dev.refract.schema.syntax.FieldDeclaration;
import dev.refract.schema.syntax.Member;
import dev.refract.schema.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What carries attributes: a block, or one of its fields or values.
 *
 * @param entry the field or value; missing for the block itself
 */
record Carrier(Block block, Optional<Member> entry) {
  private static final Set<String> KEYS = Set.of("id", "unique", "index", "fulltext");
  private static final Set<String> REPEATABLE = Set.of("unique", "index", "fulltext");

  /** The order in which the formatter puts the attributes of a field; native types come last. */
  private static final List<String> ORDER =
      List.of("id", "unique", "default", "updatedAt", "map", "relation", "ignore");

  static Carrier of(Draft draft, Symbol symbol) {
    return switch (symbol) {
      case Symbol.Type(String name) -> new Carrier(draft.block(name), Optional.empty());
      case Symbol.Field(String owner, String name) -> {
        Block block = draft.model(owner);
        yield new Carrier(block, Optional.of(block.requiredField(name)));
      }
      case Symbol.Value(String owner, String name) -> {
        Block block = draft.enumType(owner);
        yield new Carrier(block, Optional.of(block.requiredValue(name)));
      }
      case Symbol.Relation _ -> throw Refusal.wrongEdit("A relation's name has no attributes.");
      case Symbol.Datasource(String name) ->
          throw Refusal.unknown("The datasource " + name + " has no attributes.");
    };
  }

  List<Attribute> attributes() {
    return entry
        .map(Carrier::attributesOf)
        .orElseGet(() -> block.attributes().stream().map(BlockAttribute::attribute).toList());
  }

  static List<Attribute> attributesOf(Member member) {
    return switch (member) {
      case FieldDeclaration field -> field.attributes();
      case EnumValue value -> value.attributes();
      default -> List.of();
    };
  }

  Optional<Attribute> attribute(String name) {
    return attributes().stream().filter(a -> a.name().text().equals(name)).findFirst();
  }

  Attribute required(String name) {
    return attribute(name)
        .orElseThrow(() -> Refusal.unknown(title() + " has no " + sign() + name + "."));
  }

  /** Its name in messages. */
  String title() {
    return block.name() + entry.map(member -> "." + Block.nameOf(member)).orElse("");
  }

  private String sign() {
    return entry.isPresent() ? "@" : "@@";
  }

  /** Adds an attribute where people expect it. */
  void add(Draft draft, String written) {
    Attribute read =
        entry.isPresent() ? Snippet.fieldAttribute(written) : Snippet.blockAttribute(written);
    String name = read.name().text();
    boolean isRepeatable = entry.isEmpty() && REPEATABLE.contains(name);
    boolean isTaken =
        isNativeType(name)
            ? attributes().stream().anyMatch(a -> isNativeType(a.name().text()))
            : attribute(name).isPresent();
    if (isTaken && !isRepeatable) {
      throw Refusal.nameTaken(title() + " has " + sign() + name + " already.");
    }
    entry.ifPresentOrElse(
        member -> addToLine(draft, member, name, written), () -> addLine(draft, name, written));
  }

  private void addToLine(Draft draft, Member member, String name, String written) {
    List<Attribute> existing = attributesOf(member);
    int rank = rank(name);
    Optional<Attribute> next =
        existing.stream().filter(a -> rank(a.name().text()) > rank).findFirst();
    boolean isInOrder =
        next.isEmpty()
            || existing.subList(existing.indexOf(next.get()), existing.size()).stream()
                .allMatch(a -> rank(a.name().text()) > rank);
    if (next.isPresent() && isInOrder) {
      draft.in(block).insert(next.get().span().start(), written + " ");
      return;
    }
    int end = member.span().end();
    Columns columns = existing.isEmpty() ? Columns.around(block, member) : Columns.NONE;
    int column = block.lines().column(end) + draft.in(block).shift(end);
    String gap = Columns.gap(column, columns.attributes());
    draft.in(block).insert(end, gap + written);
  }

  private static int rank(String name) {
    int place = ORDER.indexOf(name);
    return place < 0 ? ORDER.size() : place;
  }

  static boolean isNativeType(String name) {
    return name.contains(".");
  }

  /** Keys go behind other keys, and all else behind that. */
  private void addLine(Draft draft, String name, String written) {
    List<BlockAttribute> existing = block.attributes();
    List<BlockAttribute> keys =
        existing.stream().filter(a -> KEYS.contains(a.attribute().name().text())).toList();
    String line = Entries.indentation(block) + written;
    if (existing.isEmpty()) {
      String lineEnd = draft.lineEnd(block.file());
      int offset = block.lines().start(block.closingBrace());
      boolean isApart =
          block.members().isEmpty() || block.lines().isBlankLine(block.lines().above(offset));
      Entries.insertLine(draft, block, offset, (isApart ? "" : lineEnd) + line);
    } else if (!KEYS.contains(name)) {
      Entries.insertLine(draft, block, block.wholeLines(existing.getLast()).end(), line);
    } else if (keys.isEmpty()) {
      Entries.insertLine(draft, block, block.wholeLines(existing.getFirst()).start(), line);
    } else {
      Entries.insertLine(draft, block, block.wholeLines(keys.getLast()).end(), line);
    }
  }

  void remove(Draft draft, Attribute attribute) {
    if (entry.isEmpty()) {
      block.attributes().stream()
          .filter(line -> line.attribute().equals(attribute))
          .forEach(line -> draft.in(block).deleteLines(block.wholeLines(line)));
      return;
    }
    List<Attribute> all = attributes();
    int index = all.indexOf(attribute);
    Span span = attribute.span();
    if (index + 1 < all.size()) {
      draft.in(block).delete(new Span(span.start(), all.get(index + 1).span().start()));
    } else {
      draft.in(block).delete(new Span(endOfWhatIsBefore(all, index), span.end()));
    }
  }

  private int endOfWhatIsBefore(List<Attribute> attributes, int index) {
    if (index > 0) {
      return attributes.get(index - 1).span().end();
    }
    return switch (entry.orElseThrow()) {
      case FieldDeclaration field -> field.type().span().end();
      case EnumValue value -> value.name().span().end();
      default -> attributes.get(index).span().start();
    };
  }
}
