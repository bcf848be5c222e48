package dev.refract.schema.parser;

import dev.refract.schema.parser.Lexeme.Kind;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;

/** Takes single lines apart, readable or not, for highlighting and completion. */
public final class LineLexer {
  private LineLexer() {}

  /**
   * The words and marks of a line, without blanks.
   *
   * @param line without its line end
   * @param from where to start
   */
  public static List<Lexeme> lex(String line, int from) {
    LineTokens tokens = new LineTokens(new Text(line));
    tokens.startAt(from);
    List<Lexeme> lexemes = new ArrayList<>(tokens.size());
    for (int i = 0; i < tokens.size() - 1; i++) {
      add(tokens.get(i), line, lexemes);
    }
    return lexemes;
  }

  private static void add(Token token, String line, List<Lexeme> lexemes) {
    int start = token.getStartIndex();
    int end = token.getStopIndex() + 1;
    if (token.getType() == PrismaSchemaLexer.UNSUPPORTED) {
      lexemes.add(new Lexeme(Kind.NAME, start, end - 1));
      lexemes.add(new Lexeme(Kind.OPENING, end - 1, end));
    } else {
      lexemes.add(new Lexeme(kind(token.getType(), start, line), start, end));
    }
  }

  private static Kind kind(int type, int start, String line) {
    return switch (type) {
      case PrismaSchemaLexer.NAME,
          PrismaSchemaLexer.DIGIT_NAME,
          PrismaSchemaLexer.PATH,
          PrismaSchemaParser.LABEL ->
          Kind.NAME;
      case PrismaSchemaLexer.INTEGER, PrismaSchemaLexer.DECIMAL -> Kind.NUMBER;
      case PrismaSchemaLexer.STRING -> Kind.STRING;
      case PrismaSchemaLexer.UNCLOSED_STRING -> Kind.UNCLOSED_STRING;
      case PrismaSchemaLexer.LINE_COMMENT ->
          line.startsWith("///", start) ? Kind.DOCUMENTATION : Kind.COMMENT;
      case PrismaSchemaLexer.BLOCK_COMMENT -> Kind.COMMENT;
      case PrismaSchemaLexer.AT, PrismaSchemaLexer.AT_AT -> Kind.AT;
      case PrismaSchemaLexer.OPEN,
          PrismaSchemaLexer.OPEN_LIST,
          PrismaSchemaLexer.OPEN_BRACE,
          PrismaSchemaLexer.BRACKETS ->
          Kind.OPENING;
      case PrismaSchemaLexer.CLOSE, PrismaSchemaLexer.CLOSE_LIST, PrismaSchemaLexer.CLOSE_BRACE ->
          Kind.CLOSING;
      case PrismaSchemaLexer.COMMA,
          PrismaSchemaParser.TRAILING_COMMA,
          PrismaSchemaLexer.COLON,
          PrismaSchemaLexer.EQUALS,
          PrismaSchemaLexer.OPTIONAL,
          PrismaSchemaLexer.REQUIRED ->
          Kind.MARK;
      default -> line.startsWith("/*", start) ? Kind.COMMENT_OPENING : Kind.JUNK;
    };
  }
}
