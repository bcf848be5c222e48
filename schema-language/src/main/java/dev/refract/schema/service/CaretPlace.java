package dev.refract.schema.service;

import dev.refract.schema.parser.Lexeme;
import dev.refract.schema.parser.LineLexer;
import dev.refract.schema.text.LineIndex;
import dev.refract.schema.text.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What stands before the caret on its line, and the block around it. Found without the syntax tree,
 * which says little about a line that is being typed.
 *
 * @param block the block around the line
 * @param words the names before the caret that stand outside of parentheses, in their order
 * @param afterEquals whether a {@code =} stands before the caret
 * @param prefix what is being typed: the beginning of a word, with at signs or a quote
 * @param replaced the place of the whole word, or of its beginning
 * @param frames open parentheses and brackets, the innermost first
 * @param otherLines the other lines of the block
 */
record CaretPlace(
    Optional<Block> block,
    List<String> words,
    boolean afterEquals,
    String prefix,
    Span replaced,
    List<Frame> frames,
    List<String> otherLines) {

  /** The block around a line. */
  record Block(BlockKeyword keyword, String name) {}

  /**
   * An open parenthesis.
   *
   * @param owner the attribute (with its at signs) or function before it; that of the frame around
   *     it for lists
   * @param argument the argument whose value is being typed, where it has a name
   * @param given what stands in it before the caret: names of arguments, or elements of a list
   * @param hasValues whether a value without a name stands before the caret
   */
  record Frame(
      char opening, String owner, Optional<String> argument, Set<String> given, boolean hasValues) {

    static Frame open(char opening, String owner, Optional<String> argument) {
      return new Frame(opening, owner, argument, Set.of(), false);
    }

    /** The value of an argument begins. */
    Frame at(String name) {
      return new Frame(opening, owner, Optional.of(name), with(name), hasValues);
    }

    /** A comma: the next argument begins. */
    Frame next() {
      boolean unnamed = hasValues || argument.isEmpty();
      return new Frame(opening, owner, Optional.empty(), given, unnamed);
    }

    Frame holding(String element) {
      return new Frame(opening, owner, argument, with(element), hasValues);
    }

    private Set<String> with(String element) {
      Set<String> more = new HashSet<>(given);
      more.add(element);
      return Set.copyOf(more);
    }
  }

  /** The place; missing inside comments, where nothing is to be completed. */
  static Optional<CaretPlace> of(String text, int offset) {
    LineIndex lines = new LineIndex(text);
    int line = lines.lineAt(offset);
    int lineStart = lines.startOf(line);
    String before = text.substring(lineStart, offset);
    List<Lexeme> lexemes = LineLexer.lex(before, 0);
    boolean comment =
        lexemes.stream()
            .anyMatch(lexeme ->
                switch (lexeme.kind()) {
                  case COMMENT, DOCUMENTATION, COMMENT_OPENING -> lexeme.end() == before.length();
                  default -> false;
                });
    return comment
        ? Optional.empty()
        : Optional.of(
            new Reader(before, lexemes)
                .read(text, lineStart, block(text, lines, line), otherLines(text, lines, line)));
  }

  /** The lines around the caret's, up to those that end a block or open one. */
  private static List<String> otherLines(String text, LineIndex lines, int line) {
    List<String> others = new ArrayList<>();
    for (int step : new int[] {-1, 1}) {
      for (int i = line + step; i >= 0 && i < lines.lineCount(); i += step) {
        String other = text.substring(lines.startOf(i), lines.endOf(i)).strip();
        boolean opens = BlockKeyword.of(other.split("\\s+", 2)[0]).isPresent();
        if (other.startsWith("}") || (opens && other.contains("{"))) {
          break;
        }
        others.add(other);
      }
    }
    return others;
  }

  /** The attributes that stand on lines of their own in the block, such as {@code @@map}. */
  Set<String> attributesOfBlock() {
    return firstWords("@@");
  }

  /** The properties that the other lines of the block have. */
  Set<String> propertiesOfBlock() {
    return firstWords("");
  }

  private Set<String> firstWords(String signs) {
    return otherLines.stream()
        .filter(other -> other.startsWith(signs))
        .map(other -> other.split("[\\s(=]", 2)[0])
        .collect(Collectors.toSet());
  }

  /** The texts in the list around the caret that stand before it. */
  Set<String> listed() {
    return frames.isEmpty() ? Set.of() : frames.getFirst().given();
  }

  /** The opening line above, unless a closing one stands between. */
  private static Optional<Block> block(String text, LineIndex lines, int line) {
    for (int i = line - 1; i >= 0; i--) {
      String above = text.substring(lines.startOf(i), lines.endOf(i)).strip();
      if (above.startsWith("}")) {
        return Optional.empty();
      }
      if (above.contains("{")) {
        String[] words = above.split("[\\s{]+", 3);
        Optional<BlockKeyword> keyword = BlockKeyword.of(words[0]);
        if (keyword.isPresent() && words.length > 1) {
          return Optional.of(new Block(keyword.get(), words[1]));
        }
      }
    }
    return Optional.empty();
  }

  /** The innermost open parenthesis. */
  @Nullable Frame innermost() {
    return frames.isEmpty() ? null : frames.getFirst();
  }

  /** Follows the lexemes of a line up to the caret. */
  private static final class Reader {
    private final String line;
    private final List<Lexeme> lexemes;
    private final Deque<Frame> frames = new ArrayDeque<>();
    private final List<String> words = new ArrayList<>();
    private boolean afterEquals;
    private String last = "";

    Reader(String line, List<Lexeme> lexemes) {
      this.line = line;
      this.lexemes = lexemes;
    }

    CaretPlace read(String text, int lineStart, Optional<Block> block, List<String> otherLines) {
      int typed = typed();
      for (Lexeme lexeme : lexemes) {
        if (lexeme.start() < typed) {
          follow(lexeme);
        }
      }
      int end = lineStart + line.length();
      boolean quoted = typed < line.length() && line.charAt(typed) == '"';
      if (quoted && end < text.length() && text.charAt(end) == '"') {
        end++;
      }
      return new CaretPlace(
          block,
          List.copyOf(words),
          afterEquals,
          line.substring(typed),
          new Span(lineStart + typed, end),
          List.copyOf(frames),
          otherLines);
    }

    /** The offset at which the word before the caret starts. */
    private int typed() {
      int start = line.length();
      for (int i = lexemes.size() - 1; i >= 0; i--) {
        Lexeme lexeme = lexemes.get(i);
        boolean partOfWord =
            switch (lexeme.kind()) {
              case NAME, NUMBER, UNCLOSED_STRING -> start == line.length();
              case AT -> true;
              default -> false;
            };
        if (lexeme.end() != start || !partOfWord) {
          return start;
        }
        start = lexeme.start();
      }
      return start;
    }

    private void follow(Lexeme lexeme) {
      String word = lexeme.in(line);
      switch (lexeme.kind()) {
        case AT -> last = word;
        case NAME, NUMBER, STRING -> {
          last = last.startsWith("@") && last.length() <= 2 ? last + word : word;
          if (frames.isEmpty()) {
            words.add(last);
          } else if (frames.getFirst().opening() == '[') {
            frames.push(frames.pop().holding(last.replace("\"", "")));
          }
        }
        case OPENING -> {
          if (!word.equals("[]")) {
            open(word.charAt(0));
          }
        }
        case CLOSING -> frames.poll();
        case MARK -> mark(word);
        case UNCLOSED_STRING, COMMENT, DOCUMENTATION, COMMENT_OPENING, JUNK -> {}
      }
    }

    private void open(char opening) {
      Frame around = frames.peek();
      frames.push(
          opening == '(' || around == null
              ? Frame.open(opening, last, Optional.empty())
              : Frame.open(opening, around.owner(), around.argument()));
    }

    private void mark(String mark) {
      Frame frame = frames.peek();
      if (mark.equals("=")) {
        afterEquals = true;
      } else if (frame != null && frame.opening() == '(' && mark.equals(":")) {
        frames.pop();
        frames.push(frame.at(last));
      } else if (frame != null && frame.opening() == '(' && mark.equals(",")) {
        frames.pop();
        frames.push(frame.next());
      }
    }
  }
}
