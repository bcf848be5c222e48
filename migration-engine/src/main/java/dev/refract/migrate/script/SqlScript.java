package dev.refract.migrate.script;

import dev.refract.schema.text.LineIndex;
import dev.refract.schema.text.Position;
import java.util.List;

/**
 * A SQL text and its statements.
 *
 * @param text the whole text
 * @param tokens all tokens of the text, without gaps
 * @param statements in the order of the text; pieces that hold only comments are none
 */
public record SqlScript(String text, List<SqlToken> tokens, List<ScriptStatement> statements) {

  public SqlScript {
    tokens = List.copyOf(tokens);
    statements = List.copyOf(statements);
  }

  /** A script without statements. */
  public static SqlScript empty() {
    return new SqlScript("", List.of(), List.of());
  }

  public static SqlScript parse(String text, SqlLexis lexis) {
    List<SqlToken> tokens = SqlLexer.tokens(text, lexis);
    return new SqlScript(text, tokens, new StatementSplitter(text, tokens, lexis).statements());
  }

  /** The zero-based line and column of an offset of the text. */
  public Position positionOf(int offset) {
    return new LineIndex(text).positionAt(offset);
  }

  /** The text of one token. */
  public String textOf(SqlToken token) {
    return token.span().in(text);
  }
}
