package dev.refract.migrate.script;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts at semicolons, but not where one ends a step of something larger: inside the body of a
 * trigger (SQLite), of a function with {@code BEGIN ATOMIC … END}, or inside brackets, as in {@code
 * CREATE RULE … DO (…; …)}.
 */
final class StatementSplitter {
  private final String text;
  private final List<SqlToken> tokens;
  private final SqlLexis lexis;
  private final List<ScriptStatement> statements = new ArrayList<>();
  private final List<SqlToken> current = new ArrayList<>();
  private final List<String> comments = new ArrayList<>();
  private int blocks;
  private int brackets;

  StatementSplitter(String text, List<SqlToken> tokens, SqlLexis lexis) {
    this.text = text;
    this.tokens = tokens;
    this.lexis = lexis;
  }

  List<ScriptStatement> statements() {
    for (SqlToken token : tokens) {
      if (token.kind() == SqlToken.Kind.COMMENT && current.isEmpty()) {
        comments.add(token.in(text));
      } else if (token.isSymbol(text, ';') && blocks == 0 && brackets == 0) {
        finish();
      } else if (token.kind().isSignificant()) {
        current.add(token);
        if (hasBody()) {
          followBlocks(token);
        }
        if (lexis.bracketsHoldStatements()) {
          followBrackets(token);
        }
      }
    }
    finish();
    return statements;
  }

  private void finish() {
    blocks = 0;
    brackets = 0;
    if (current.isEmpty()) {
      return;
    }
    var span = current.getFirst().span().to(current.getLast().span());
    statements.add(
        new ScriptStatement(
            statements.size() + 1,
            span,
            span.in(text),
            current,
            comments,
            StatementReader.actions(text, current, lexis)));
    current.clear();
    comments.clear();
  }

  private void followBlocks(SqlToken token) {
    if (opensBlock(token)) {
      blocks++;
    } else if (token.is(text, "END") && blocks > 0) {
      blocks--;
    }
  }

  private boolean opensBlock(SqlToken token) {
    if (lexis.functionsHoldStatements()) {
      return (token.is(text, "ATOMIC") && current.get(current.size() - 2).is(text, "BEGIN"))
          || (token.is(text, "CASE") && blocks > 0);
    }
    return token.is(text, "BEGIN") || token.is(text, "CASE");
  }

  private void followBrackets(SqlToken token) {
    if (token.isSymbol(text, '(')) {
      brackets++;
    } else if (token.isSymbol(text, ')') && brackets > 0) {
      brackets--;
    }
  }

  /** Whether the statement is one whose body holds statements. */
  private boolean hasBody() {
    return lexis.functionsHoldStatements()
        ? creates("FUNCTION", 4) || creates("PROCEDURE", 4)
        : creates("TRIGGER", 3);
  }

  private boolean creates(String what, int within) {
    return current.getFirst().is(text, "CREATE")
        && current.stream().limit(within).anyMatch(token -> token.is(text, what));
  }
}
