package dev.refract.schema.service;

import dev.refract.schema.model.ScalarType;
import dev.refract.schema.parser.Lexeme;
import dev.refract.schema.parser.LineLexer;
import dev.refract.schema.service.SemanticToken.Kind;
import dev.refract.schema.service.SemanticTokens.Line;
import dev.refract.schema.service.SemanticTokens.State;
import dev.refract.schema.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds out what the words of one line are, by their places in it. */
final class LineClassifier {
  private final String line;
  private final State start;
  private final List<SemanticToken> tokens = new ArrayList<>();
  private List<Lexeme> lexemes = List.of();
  private Optional<BlockKeyword> block;
  private boolean inComment;

  /** How many words of the line are behind us, outside of parentheses. */
  private int words;

  private int depth;

  LineClassifier(String line, State start) {
    this.line = line;
    this.start = start;
    this.block = start.block();
  }

  Line classify() {
    if (!start.inComment() && isOnlyComment()) {
      int from = line.indexOf("//");
      add(from, line.length(), line.startsWith("///", from) ? Kind.DOCUMENTATION : Kind.COMMENT);
      return new Line(tokens, start);
    }
    int from = 0;
    if (start.inComment()) {
      int end = line.indexOf("*/");
      from = end < 0 ? line.length() : end + 2;
      add(0, from, Kind.COMMENT);
      inComment = end < 0;
    }
    lexemes = LineLexer.lex(line, from);
    int first = classifyStart();
    for (int i = first; i < lexemes.size() && !inComment; i++) {
      classify(i);
    }
    return new Line(tokens, new State(block, inComment));
  }

  /** Many lines are; they need not be taken apart. */
  private boolean isOnlyComment() {
    return line.stripLeading().startsWith("//") && line.indexOf('\r') < 0;
  }

  /** Openings and ends of blocks; the index of the first lexeme behind them. */
  private int classifyStart() {
    Optional<BlockKeyword> opened = openedBlock();
    if (opened.isPresent()) {
      block = opened;
      add(lexemes.get(0), Kind.KEYWORD);
      add(lexemes.get(1), Kind.DECLARATION);
      add(lexemes.get(2), Kind.PUNCTUATION);
      lexemes.stream().skip(3).forEach(ignored -> add(ignored, Kind.COMMENT));
      return lexemes.size();
    }
    if (is(0, "}")) {
      add(lexemes.get(0), Kind.PUNCTUATION);
      block = Optional.empty();
      return 1;
    }
    if (block.isEmpty() && !lexemes.isEmpty() && BlockKeyword.of(text(0)).isPresent()) {
      add(lexemes.get(0), Kind.KEYWORD);
      words = 1;
      return 1;
    }
    return 0;
  }

  private Optional<BlockKeyword> openedBlock() {
    return lexemes.size() >= 3 && is(2, "{") && lexemes.get(1).kind() == Lexeme.Kind.NAME
        ? BlockKeyword.of(text(0))
        : Optional.empty();
  }

  private void classify(int i) {
    Lexeme lexeme = lexemes.get(i);
    switch (lexeme.kind()) {
      case NAME -> add(lexeme, name(i));
      case NUMBER -> add(lexeme, words == 0 ? name(i) : Kind.NUMBER);
      case STRING, UNCLOSED_STRING -> add(lexeme, Kind.STRING);
      case COMMENT -> add(lexeme, Kind.COMMENT);
      case DOCUMENTATION -> add(lexeme, Kind.DOCUMENTATION);
      case COMMENT_OPENING -> {
        inComment = true;
        add(lexeme.start(), line.length(), Kind.COMMENT);
      }
      case AT -> add(lexeme, Kind.ATTRIBUTE);
      case OPENING -> {
        depth += is(i, "[]") ? 0 : 1;
        add(lexeme, Kind.PUNCTUATION);
      }
      case CLOSING -> {
        depth--;
        add(lexeme, Kind.PUNCTUATION);
      }
      case MARK -> add(lexeme, Kind.PUNCTUATION);
      case JUNK -> add(lexeme, Kind.INVALID);
    }
  }

  private Kind name(int i) {
    if (i > 0 && lexemes.get(i - 1).kind() == Lexeme.Kind.AT) {
      words++;
      return Kind.ATTRIBUTE;
    }
    if (depth > 0) {
      return is(i + 1, ":") ? Kind.ARGUMENT : is(i + 1, "(") ? Kind.FUNCTION : Kind.CONSTANT;
    }
    boolean first = words++ == 0;
    return block
        .map(keyword -> name(keyword, first, i))
        .orElse(first ? Kind.INVALID : Kind.DECLARATION);
  }

  private Kind name(BlockKeyword keyword, boolean first, int i) {
    if (keyword.hasFields()) {
      return first ? Kind.FIELD : type(i);
    }
    if (keyword.hasProperties()) {
      return first ? Kind.PROPERTY : is(i + 1, "(") ? Kind.FUNCTION : Kind.CONSTANT;
    }
    return first ? Kind.ENUM_VALUE : Kind.INVALID;
  }

  private Kind type(int i) {
    String name = text(i);
    boolean scalar = name.equals("Unsupported") || ScalarType.of(name).isPresent();
    return scalar ? Kind.SCALAR_TYPE : Kind.TYPE;
  }

  private boolean is(int i, String written) {
    return i < lexemes.size() && text(i).equals(written);
  }

  private String text(int i) {
    return lexemes.get(i).in(line);
  }

  private void add(Lexeme lexeme, Kind kind) {
    add(lexeme.start(), lexeme.end(), kind);
  }

  private void add(int from, int to, Kind kind) {
    if (to > from) {
      tokens.add(new SemanticToken(new Span(from, to), kind));
    }
  }
}
