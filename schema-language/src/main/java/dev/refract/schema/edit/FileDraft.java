package dev.refract.schema.edit;

import dev.refract.schema.text.Span;
import dev.refract.schema.text.TextEdit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Collects what changes in one file; what is asked for twice is done once. */
final class FileDraft {
  private final String file;
  private final Lines lines;
  private final List<Span> deletedLines = new ArrayList<>();
  private final List<Span> deleted = new ArrayList<>();
  private final Map<Span, String> replaced = new TreeMap<>(Comparator.comparingInt(Span::start));
  private final TreeMap<Integer, StringBuilder> inserted = new TreeMap<>();
  private final TreeMap<Integer, StringBuilder> insertedLines = new TreeMap<>();

  /** A replacement that can still take insertions at its edges. */
  private record Piece(Span span, StringBuilder text) {}

  FileDraft(String file, Lines lines) {
    this.file = file;
    this.lines = lines;
  }

  /** Deletes whole lines, and empty lines that have nothing left to keep apart. */
  void deleteLines(Span span) {
    deletedLines.add(span);
  }

  /** Deletes a part of a line. */
  void delete(Span span) {
    deleted.add(span);
  }

  void replace(Span span, String text) {
    replaced.put(span, text);
  }

  /** Inserts text in a line; what goes to one place keeps its order. */
  void insert(int offset, String text) {
    inserted.computeIfAbsent(offset, _ -> new StringBuilder()).append(text);
  }

  /** Inserts whole lines; they stay where the lines around them are deleted. */
  void insertLines(int offset, String text) {
    insertedLines.computeIfAbsent(offset, _ -> new StringBuilder()).append(text);
  }

  /** By how much changes so far move what stands at the offset along its line. */
  int shift(int offset) {
    Span before = new Span(lines.start(offset), offset);
    int shift = 0;
    for (Map.Entry<Span, String> change : replaced.entrySet()) {
      if (isIn(List.of(before), change.getKey())) {
        shift += change.getValue().length() - change.getKey().length();
      }
    }
    for (Span span : union(deleted)) {
      if (isIn(List.of(before), span)) {
        shift -= span.length();
      }
    }
    return shift
        + inserted.subMap(before.start(), true, offset, true).values().stream()
            .mapToInt(StringBuilder::length)
            .sum();
  }

  /** The edits in the order of the text, without overlaps. */
  List<TextEdit> edits() {
    List<Span> goneLines = union(union(deletedLines).stream().map(this::tidied).toList());
    List<Span> gone = new ArrayList<>(goneLines);
    for (Span span : union(union(deleted).stream().map(this::withBlanksAtLineEnd).toList())) {
      if (!isIn(goneLines, span)) {
        gone.add(span);
      }
    }
    List<Piece> pieces = new ArrayList<>();
    gone.forEach(span -> pieces.add(new Piece(span, new StringBuilder())));
    replaced.forEach((span, text) -> {
      if (!isIn(gone, span)) {
        pieces.add(new Piece(span, new StringBuilder(text)));
      }
    });
    pieces.sort(Comparator.comparingInt((Piece piece) -> piece.span().start()));
    insertedLines.forEach((offset, text) -> place(pieces, offset, text));
    inserted.forEach((offset, text) -> {
      boolean lineIsGone = goneLines.stream().anyMatch(s -> s.start() < offset && offset < s.end());
      if (!lineIsGone) {
        place(pieces, offset, text);
      }
    });
    for (int i = 0; i < pieces.size(); i++) {
      stripAtLineEnd(pieces, i);
    }
    return pieces.stream()
        .filter(piece -> !piece.span().in(lines.text()).contentEquals(piece.text()))
        .map(piece -> new TextEdit(file, piece.span(), piece.text().toString()))
        .toList();
  }

  /** Blanks that keep a column are of no use where nothing follows any more. */
  private void stripAtLineEnd(List<Piece> pieces, int index) {
    StringBuilder text = pieces.get(index).text();
    int end = pieces.get(index).span().end();
    for (Piece next : pieces.subList(index + 1, pieces.size())) {
      if (next.span().start() != end || !next.text().isEmpty()) {
        break;
      }
      end = next.span().end();
    }
    if (end == lines.contentEnd(end)) {
      while (!text.isEmpty() && text.charAt(text.length() - 1) == ' ') {
        text.setLength(text.length() - 1);
      }
    }
  }

  private static void place(List<Piece> pieces, int offset, StringBuilder text) {
    for (Piece piece : pieces) {
      if (piece.span().touches(offset)) {
        boolean before = piece.span().length() > 0 && piece.span().start() == offset;
        piece.text().insert(before ? 0 : piece.text().length(), text);
        return;
      }
    }
    int index = 0;
    while (index < pieces.size() && pieces.get(index).span().start() < offset) {
      index++;
    }
    pieces.add(index, new Piece(Span.at(offset), new StringBuilder(text)));
  }

  /** Spans without overlaps that cover the same text; those that touch become one. */
  private static List<Span> union(List<Span> spans) {
    List<Span> sorted = new ArrayList<>(spans);
    sorted.sort(Comparator.comparingInt(Span::start));
    List<Span> result = new ArrayList<>();
    for (Span span : sorted) {
      if (!result.isEmpty() && span.start() <= result.getLast().end()) {
        result.add(result.removeLast().to(span));
      } else {
        result.add(span);
      }
    }
    return result;
  }

  private static boolean isIn(List<Span> spans, Span inner) {
    return spans.stream().anyMatch(s -> s.start() <= inner.start() && inner.end() <= s.end());
  }

  /** The lines with the empty ones next to them that kept them apart from others. */
  private Span tidied(Span span) {
    String text = lines.text();
    int start = span.start();
    int end = span.end();
    boolean isFirst =
        start == 0
            || lines.isBlankLine(lines.above(start))
            || lines.content(lines.above(start)).endsWith("{");
    boolean isLast = end == text.length() || lines.content(end).stripLeading().startsWith("}");
    if (isLast) {
      while (start > 0 && lines.isBlankLine(lines.above(start))) {
        start = lines.start(lines.above(start));
      }
    } else if (isFirst) {
      while (end < text.length() && lines.isBlankLine(end)) {
        end = lines.next(end);
      }
    }
    return new Span(start, end);
  }

  private Span withBlanksAtLineEnd(Span span) {
    int start = span.start();
    if (span.end() == lines.contentEnd(span.end())) {
      while (start > 0 && " \t".indexOf(lines.text().charAt(start - 1)) >= 0) {
        start--;
      }
    }
    return new Span(start, span.end());
  }
}
