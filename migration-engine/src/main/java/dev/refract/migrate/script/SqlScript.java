package dev.refract.migrate.script;

import dev.refract.schema.text.LineIndex;
import dev.refract.schema.text.Position;
import dev.refract.schema.text.Span;
import java.util.ArrayList;
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
    return new SqlScript(text, tokens, new Splitter(text, tokens).statements());
  }

  /** The zero-based line and column of an offset of the text. */
  public Position positionOf(int offset) {
    return new LineIndex(text).positionAt(offset);
  }

  /** The text of one token. */
  public String textOf(SqlToken token) {
    return token.span().in(text);
  }

  /**
   * Cuts at semicolons, but not inside the body of a trigger: there a semicolon ends a step, and
   * the statement ends behind the END that closes its BEGIN.
   */
  private static final class Splitter {
    private final String text;
    private final List<SqlToken> tokens;
    private final List<ScriptStatement> statements = new ArrayList<>();
    private final List<SqlToken> current = new ArrayList<>();
    private final List<String> comments = new ArrayList<>();
    private int depth;

    Splitter(String text, List<SqlToken> tokens) {
      this.text = text;
      this.tokens = tokens;
    }

    List<ScriptStatement> statements() {
      for (SqlToken token : tokens) {
        if (token.kind() == SqlToken.Kind.COMMENT && current.isEmpty()) {
          comments.add(token.span().in(text));
        } else if (token.isSymbol(text, ';') && depth == 0) {
          finish();
        } else if (token.kind().isSignificant()) {
          current.add(token);
          if (createsTrigger()) {
            followBlocks(token);
          }
        }
      }
      finish();
      return statements;
    }

    private void finish() {
      depth = 0;
      if (current.isEmpty()) {
        return;
      }
      Span span = current.getFirst().span().to(current.getLast().span());
      statements.add(
          new ScriptStatement(
              statements.size() + 1,
              span,
              span.in(text),
              current,
              comments,
              StatementAction.of(text, current)));
      current.clear();
      comments.clear();
    }

    private void followBlocks(SqlToken token) {
      if (token.is(text, "BEGIN") || token.is(text, "CASE")) {
        depth++;
      } else if (token.is(text, "END") && depth > 0) {
        depth--;
      }
    }

    private boolean createsTrigger() {
      if (current.size() < 3 || !current.getFirst().is(text, "CREATE")) {
        return false;
      }
      return current.stream().limit(3).anyMatch(token -> token.is(text, "TRIGGER"));
    }
  }
}
