package dev.refract.schema.edit;

import dev.refract.schema.syntax.FreeComment;
import dev.refract.schema.syntax.Member;
import dev.refract.schema.syntax.Node;
import dev.refract.schema.text.Span;
import java.util.List;
import java.util.Optional;

/** Writes new lines of fields and values so that they look like their neighbours. */
final class Entries {
  private static final String DEFAULT_INDENTATION = "  ";

  private Entries() {}

  /**
   * Where a line goes.
   *
   * @param offset the start of a line
   * @param neighbour whose columns it takes over
   */
  private record Spot(int offset, Optional<Member> neighbour) {}

  static void insertField(Draft draft, Block block, NewField field, Place place) {
    check(draft, block, field);
    Spot spot = spot(block, place);
    Columns columns = spot.neighbour().map(n -> Columns.around(block, n)).orElse(Columns.NONE);
    String indentation = indentation(block);
    String line = line(indentation, field, columns);
    String documentation = documentation(indentation, field, draft.lineEnd(block.file()));
    insertLine(draft, block, spot.offset(), documentation + line);
  }

  /** The line of a field, without its line end. */
  static String line(String indentation, NewField field, Columns columns) {
    StringBuilder line = new StringBuilder(indentation).append(field.name());
    line.append(Columns.gap(line.length(), columns.type())).append(field.writtenType());
    appendAttributes(line, field.attributes(), columns);
    return line.toString();
  }

  static void insertValue(
      Draft draft, Block block, String value, List<String> attributes, Place place) {
    Spot spot = spot(block, place);
    Columns columns = spot.neighbour().map(n -> Columns.around(block, n)).orElse(Columns.NONE);
    StringBuilder line = new StringBuilder(indentation(block)).append(value);
    appendAttributes(line, attributes, columns);
    insertLine(draft, block, spot.offset(), line.toString());
  }

  private static void appendAttributes(
      StringBuilder line, List<String> attributes, Columns columns) {
    if (!attributes.isEmpty()) {
      line.append(Columns.gap(line.length(), columns.attributes()))
          .append(String.join(" ", attributes.stream().map(String::strip).toList()));
    }
  }

  /** The comment lines above a field, with their line ends. */
  static String documentation(String indentation, NewField field, String lineEnd) {
    StringBuilder text = new StringBuilder();
    field
        .documentation()
        .ifPresent(documentation ->
            documentation
                .lines()
                .forEach(
                    l -> text.append((indentation + "/// " + l).stripTrailing()).append(lineEnd)));
    return text.toString();
  }

  /** Refuses a field that cannot be read, or whose type nobody knows. */
  static void check(Draft draft, Block block, NewField field) {
    NewNames.checkField(block, field.name());
    checkText(field);
    Types.check(draft, field.type());
    boolean isMapped = field.attributes().stream().anyMatch(a -> a.startsWith("@map"));
    if (!isMapped && !Types.isModel(draft, field.type())) {
      NewNames.checkColumn(block, field.name());
    }
  }

  /** Refuses a field that cannot be read. */
  static void checkText(NewField field) {
    NewNames.checkFieldText(field.name());
    Snippet.type(field.type());
    field.attributes().forEach(Snippet::fieldAttribute);
  }

  /** Moves a field or value with its comments; does nothing where it is there already. */
  static void move(Draft draft, Block block, Member member, Place place) {
    Spot spot = spot(block, place);
    Span whole = block.wholeLines(member);
    if (whole.touches(spot.offset())) {
      return;
    }
    draft.in(block).deleteLines(whole);
    draft.in(block).insertLines(spot.offset(), whole.in(block.lines().text()));
  }

  private static Spot spot(Block block, Place place) {
    List<Member> entries = block.entries();
    return switch (place) {
      case Place.First _ when entries.isEmpty() -> new Spot(block.bodyStart(), Optional.empty());
      case Place.Last _ when entries.isEmpty() -> new Spot(block.bodyStart(), Optional.empty());
      case Place.First _ -> before(block, entries.getFirst());
      case Place.Last _ -> behind(block, entries.getLast());
      case Place.Before(String name) -> before(block, entry(block, name));
      case Place.After(String name) -> behind(block, entry(block, name));
    };
  }

  private static Member entry(Block block, String name) {
    return block.isEnum() ? block.requiredValue(name) : block.requiredField(name);
  }

  private static Spot behind(Block block, Member member) {
    return new Spot(block.wholeLines(member).end(), Optional.of(member));
  }

  /** Not between comments and what they document, also where those are told apart. */
  private static Spot before(Block block, Member member) {
    List<Member> members = block.members();
    int index = members.indexOf(member);
    int first = index;
    while (first > 0 && members.get(first - 1) instanceof FreeComment) {
      first--;
    }
    if (first == index) {
      return new Spot(block.wholeLines(member).start(), Optional.of(member));
    }
    int offset = first == 0 ? block.bodyStart() : block.wholeLines(members.get(first - 1)).end();
    return new Spot(offset, Optional.of(member));
  }

  /** Inserts a whole line; a block that is written on one line is opened. */
  static void insertLine(Draft draft, Block block, int offset, String line) {
    String lineEnd = draft.lineEnd(block.file());
    if (offset <= block.closingBrace()) {
      draft.in(block).insertLines(offset, line + lineEnd);
    } else {
      draft.in(block).insertLines(block.closingBrace(), lineEnd + line + lineEnd);
    }
  }

  /** The blanks before the members of the block; the usual ones where it has none. */
  static String indentation(Block block) {
    return writtenIndentation(block).orElse(DEFAULT_INDENTATION);
  }

  /** The blanks before the members of the first block of the file that has some. */
  static String indentation(Draft draft, String file) {
    return draft.blocks().values().stream()
        .filter(block -> block.file().equals(file))
        .flatMap(block -> writtenIndentation(block).stream())
        .findFirst()
        .orElse(DEFAULT_INDENTATION);
  }

  private static Optional<String> writtenIndentation(Block block) {
    return block.members().stream()
        .map(Node::span)
        .filter(span -> block.lines().startsLine(span.start()))
        .map(span -> block.lines().indentation(span.start()))
        .findFirst();
  }
}
