package dev.refract.app.schema;

import dev.refract.app.document.Replacement;
import dev.refract.schema.text.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;

/**
 * The styles of one text, asked for line by line, because restyling a long text as a whole takes
 * too long for a keystroke.
 */
final class LineStyles {
  private final String text;
  private final List<StyledSpan> tokens;
  private final List<Mark> marks;

  /**
   * Styles of a text.
   *
   * @param tokens sorted, without overlaps
   * @param marks in any order; they may overlap tokens and each other
   */
  LineStyles(String text, List<StyledSpan> tokens, List<Mark> marks) {
    this.text = text;
    this.tokens = List.copyOf(tokens);
    this.marks = List.copyOf(marks);
  }

  /** The text they belong to. */
  String text() {
    return text;
  }

  /** The styles after a change: new tokens, and the marks moved with their text. */
  LineStyles after(Replacement change, String newText, List<StyledSpan> newTokens) {
    int grown = change.inserted().length() - change.removed().length();
    List<Mark> moved = new ArrayList<>();
    for (Mark mark : marks) {
      Span span = mark.span();
      if (span.end() <= change.start()) {
        moved.add(mark);
      } else if (span.start() >= change.endBefore()) {
        moved.add(new Mark(mark.severity(), new Span(span.start() + grown, span.end() + grown)));
      }
    }
    return new LineStyles(newText, newTokens, moved);
  }

  /** The styles from {@code start} to {@code end}, which is more than {@code start}. */
  StyleSpans<Collection<String>> between(int start, int end) {
    List<StyledSpan> here = tokensBetween(start, end);
    List<Mark> marked =
        marks.stream().filter(m -> m.span().start() < end && m.span().end() > start).toList();
    List<Integer> cuts = new ArrayList<>();
    cuts.add(start);
    cuts.add(end);
    here.forEach(token -> addCuts(cuts, token.span(), start, end));
    marked.forEach(mark -> addCuts(cuts, mark.span(), start, end));
    List<Integer> sorted = cuts.stream().distinct().sorted().toList();
    StyleSpansBuilder<Collection<String>> builder = new StyleSpansBuilder<>();
    for (int i = 0; i + 1 < sorted.size(); i++) {
      int from = sorted.get(i);
      List<String> styles = new ArrayList<>(2);
      here.stream()
          .filter(token -> token.span().contains(from))
          .forEach(token -> styles.add(token.style()));
      marked.stream()
          .filter(mark -> mark.span().contains(from))
          .min(Comparator.comparing(Mark::severity))
          .ifPresent(mark -> styles.add(mark.style()));
      builder.add(styles, sorted.get(i + 1) - from);
    }
    return builder.create();
  }

  private static void addCuts(List<Integer> cuts, Span span, int start, int end) {
    cuts.add(Math.clamp(span.start(), start, end));
    cuts.add(Math.clamp(span.end(), start, end));
  }

  private List<StyledSpan> tokensBetween(int start, int end) {
    int low = 0;
    int high = tokens.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (tokens.get(middle).span().end() <= start) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    int last = low;
    while (last < tokens.size() && tokens.get(last).span().start() < end) {
      last++;
    }
    return tokens.subList(low, last);
  }
}
