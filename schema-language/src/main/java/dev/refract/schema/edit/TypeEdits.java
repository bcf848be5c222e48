package dev.refract.schema.edit;

import dev.refract.schema.syntax.ModelBlock;
import dev.refract.schema.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** Adds and moves blocks. */
final class TypeEdits {
  private TypeEdits() {}

  static void write(Draft draft, TypeEdit edit) {
    switch (edit) {
      case TypeEdit.AddModel add -> addModel(draft, add);
      case TypeEdit.AddEnum add -> addEnum(draft, add);
      case TypeEdit.MoveType move -> move(draft, move);
    }
  }

  private static void addModel(Draft draft, TypeEdit.AddModel add) {
    NewNames.checkType(draft, add.name());
    if (add.fields().isEmpty()) {
      throw Refusal.lastOne("A " + keyword(add.kind()) + " needs a field.");
    }
    Set<String> names = new HashSet<>();
    for (NewField field : add.fields()) {
      Entries.checkText(field);
      if (!names.add(field.name())) {
        throw Refusal.nameTaken("Two fields are called " + field.name() + ".");
      }
      if (!field.type().equals(add.name())) {
        Types.check(draft, field.type());
      }
    }
    add.attributes().forEach(Snippet::blockAttribute);
    String file = file(draft, add.place());
    String indentation = Entries.indentation(draft, file);
    insert(draft, add.place(), model(add, indentation, draft.lineEnd(file)));
  }

  private static String model(TypeEdit.AddModel add, String indentation, String lineEnd) {
    int type = longest(add.fields().stream().map(NewField::name).toList());
    int attributes = longest(add.fields().stream().map(NewField::writtenType).toList());
    Columns columns =
        new Columns(
            OptionalInt.of(indentation.length() + type + 1),
            OptionalInt.of(indentation.length() + type + 1 + attributes + 1));
    List<String> lines = new ArrayList<>();
    for (NewField field : add.fields()) {
      lines.add(
          Entries.documentation(indentation, field, lineEnd)
              + Entries.line(indentation, field, columns));
    }
    if (!add.attributes().isEmpty()) {
      lines.add("");
      add.attributes().forEach(attribute -> lines.add(indentation + attribute.strip()));
    }
    return block(keyword(add.kind()), add.name(), lines, lineEnd);
  }

  private static int longest(List<String> texts) {
    return texts.stream().mapToInt(String::length).max().orElse(0);
  }

  private static void addEnum(Draft draft, TypeEdit.AddEnum add) {
    NewNames.checkType(draft, add.name());
    if (add.values().isEmpty()) {
      throw Refusal.lastOne("An enum needs a value.");
    }
    add.values().forEach(NewNames::checkValue);
    if (new HashSet<>(add.values()).size() < add.values().size()) {
      throw Refusal.nameTaken("A value stands twice in the new enum.");
    }
    String file = file(draft, add.place());
    String lineEnd = draft.lineEnd(file);
    String indentation = Entries.indentation(draft, file);
    List<String> lines = add.values().stream().map(value -> indentation + value).toList();
    insert(draft, add.place(), block("enum", add.name(), lines, lineEnd));
  }

  private static String block(String keyword, String name, List<String> lines, String lineEnd) {
    return keyword + " " + name + " {" + lineEnd + String.join(lineEnd, lines) + lineEnd + "}";
  }

  private static String keyword(ModelBlock.Kind kind) {
    return switch (kind) {
      case MODEL -> "model";
      case VIEW -> "view";
      case TYPE -> "type";
    };
  }

  private static void move(Draft draft, TypeEdit.MoveType move) {
    Block block = draft.block(move.name());
    Lines lines = block.lines();
    Span whole = block.wholeLines();
    if (isThere(draft, block, move.place())) {
      return;
    }
    String text = new Span(whole.start(), block.span().end()).in(lines.text());
    delete(draft, block);
    String lineEnd = draft.lineEnd(file(draft, move.place()));
    insert(draft, move.place(), text.replaceAll("\r\n|\n|\r", lineEnd));
  }

  /** Deletes a block with the comments that belong to it. */
  static void delete(Draft draft, Block block) {
    Span whole = block.wholeLines();
    Lines lines = block.lines();
    if (lines.endsLine(block.span().end()) && lines.startsLine(whole.start())) {
      draft.in(block).deleteLines(whole);
    } else {
      draft.in(block).delete(new Span(whole.start(), block.span().end()));
    }
  }

  /** Whether nothing but blanks stands between the block and its place. */
  private static boolean isThere(Draft draft, Block block, TypePlace place) {
    if (!file(draft, place).equals(block.file())) {
      return false;
    }
    Span whole = block.wholeLines();
    String text = block.lines().text();
    return switch (place) {
      case TypePlace.EndOfFile _ -> text.substring(whole.end()).isBlank();
      case TypePlace.Before(String type) -> {
        int next = draft.block(type).wholeLines().start();
        yield type.equals(block.name())
            || (next >= whole.end() && text.substring(whole.end(), next).isBlank());
      }
      case TypePlace.After(String type) -> {
        int previous = draft.block(type).wholeLines().end();
        yield type.equals(block.name())
            || (previous <= whole.start() && text.substring(previous, whole.start()).isBlank());
      }
    };
  }

  private static String file(Draft draft, TypePlace place) {
    return switch (place) {
      case TypePlace.EndOfFile(String file) -> file;
      case TypePlace.Before(String type) -> draft.block(type).file();
      case TypePlace.After(String type) -> draft.block(type).file();
    };
  }

  /** Inserts a block, one empty line apart from what stands around it. */
  private static void insert(Draft draft, TypePlace place, String block) {
    String file = file(draft, place);
    Lines lines = draft.lines(file);
    String lineEnd = draft.lineEnd(file);
    int length = lines.text().length();
    switch (place) {
      case TypePlace.EndOfFile _ ->
          draft.in(file).insertLines(length, gapBefore(lines, length, lineEnd) + block + lineEnd);
      case TypePlace.After(String type) -> {
        int end = lines.next(draft.block(type).span().end());
        String gap = end == length || lines.isBlankLine(end) ? "" : lineEnd;
        draft.in(file).insertLines(end, gapBefore(lines, end, lineEnd) + block + lineEnd + gap);
      }
      case TypePlace.Before(String type) -> {
        int start = draft.block(type).wholeLines().start();
        draft.in(file).insertLines(start, block + lineEnd + lineEnd);
      }
    }
  }

  private static String gapBefore(Lines lines, int offset, String lineEnd) {
    if (offset == 0 || lines.text().isBlank()) {
      return "";
    }
    boolean isLineStart = lines.start(offset) == offset;
    if (!isLineStart) {
      return lineEnd + lineEnd;
    }
    return lines.isBlankLine(lines.above(offset)) ? "" : lineEnd;
  }
}
