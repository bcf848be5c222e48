package dev.refract.schema.service;

import dev.refract.schema.text.LineIndex;
import dev.refract.schema.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells what the pieces of a text are, line by line and without parsing, so that a broken text has
 * its colours, too, and a change costs only the lines it touches: lines below keep their tokens
 * unless the state at their start is another than before.
 */
public final class SemanticTokens {
  private SemanticTokens() {}

  /**
   * What a line needs to know of the lines above it.
   *
   * @param block in which it stands
   * @param inComment whether it starts inside a comment
   */
  public record State(Optional<BlockKeyword> block, boolean inComment) {
    /** At the start of a file. */
    public static final State START = new State(Optional.empty(), false);
  }

  /**
   * The tokens of one line.
   *
   * @param tokens sorted and without overlaps; offsets count from the start of the line
   * @param end the state at the start of the line below
   */
  public record Line(List<SemanticToken> tokens, State end) {
    public Line {
      tokens = List.copyOf(tokens);
    }
  }

  /**
   * The tokens of a line.
   *
   * @param line with or without its line end
   */
  public static Line ofLine(String line, State start) {
    String written = line.stripTrailing();
    return written.isEmpty()
        ? new Line(List.of(), start)
        : new LineClassifier(written, start).classify();
  }

  /** The tokens of a whole text, sorted and without overlaps. */
  public static List<SemanticToken> of(String text) {
    LineIndex lines = new LineIndex(text);
    List<SemanticToken> tokens = new ArrayList<>();
    State state = State.START;
    for (int i = 0; i < lines.lineCount(); i++) {
      int from = lines.startOf(i);
      Line line = ofLine(text.substring(from, lines.endOf(i)), state);
      for (SemanticToken token : line.tokens()) {
        Span span = token.span();
        tokens.add(
            new SemanticToken(new Span(from + span.start(), from + span.end()), token.kind()));
      }
      state = line.end();
    }
    return tokens;
  }
}
