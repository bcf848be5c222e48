package dev.refract.migrate.review;

import dev.refract.migrate.script.ScriptStatement;
import dev.refract.migrate.script.action.StatementAction;

/** An action and the statement in which it stands. */
public record Occurrence<A extends StatementAction>(ScriptStatement statement, A action) {

  /** Whether it stands before another one. */
  public boolean isBefore(Occurrence<?> other) {
    return statement.number() < other.statement.number();
  }
}
