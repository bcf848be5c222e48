package dev.refract.migrate.script;

import dev.refract.schema.text.LineIndex;
import dev.refract.schema.text.Position;
import java.util.List;

/**
 * A SQL text and its statements.
 *
 * @param text the whole text
 * @param lexis how it is written
 * @param tokens all tokens of the text, without gaps
 * @param statements in the order of the text; pieces that hold only comments are none
 */
public record SqlScript(
    String text, SqlLexis lexis, List<SqlToken> tokens, List<ScriptStatement> statements) {

  public SqlScript {
    tokens = List.copyOf(tokens);
    statements = List.copyOf(statements);
  }

  /** A script without statements. */
  public static SqlScript empty() {
    return new SqlScript("", SqlLexis.POSTGRES, List.of(), List.of());
  }

  public static SqlScript parse(String text, SqlLexis lexis) {
    List<SqlToken> tokens = SqlLexer.tokens(text, lexis);
    return new SqlScript(
        text, lexis, tokens, new StatementSplitter(text, tokens, lexis).statements());
  }

  /** The zero-based line and column of an offset of the text. */
  public Position positionOf(int offset) {
    return new LineIndex(text).positionAt(offset);
  }

  /** The sub-commands of an ALTER TABLE as written; the whole of any other statement. */
  public List<String> subCommands(ScriptStatement statement) {
    return AlterTableReader.subCommands(text, statement.tokens(), lexis)
        .map(commands -> commands.stream().map(TokenCursor::restText).toList())
        .orElseGet(() -> List.of(statement.text()));
  }

  /** What stands before the sub-commands of an ALTER TABLE: {@code ALTER TABLE "t" }. */
  public String beforeSubCommands(ScriptStatement statement) {
    return AlterTableReader.subCommands(text, statement.tokens(), lexis)
        .map(commands -> commands.getFirst().rest().getFirst().span().start())
        .map(start -> text.substring(statement.span().start(), start))
        .orElse("");
  }

  /** The text of one token. */
  public String textOf(SqlToken token) {
    return token.span().in(text);
  }
}
