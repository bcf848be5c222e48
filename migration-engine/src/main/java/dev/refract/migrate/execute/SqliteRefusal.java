package dev.refract.migrate.execute;

import dev.refract.migrate.script.ScriptStatement;
import dev.refract.migrate.script.SqlScript;
import dev.refract.migrate.script.action.SessionAction.TransactionControl;
import java.util.Optional;

/** Which statements cannot stand in a script of SQLite. */
final class SqliteRefusal {
  private SqliteRefusal() {}

  /** Why a statement cannot, as a sentence; empty for nearly all. */
  static Optional<String> of(SqlScript script, ScriptStatement statement) {
    if (statement.tokens().getFirst().isSymbol(script.text(), '.')) {
      return Optional.of(
          "a line that begins with a dot is a command of the shell sqlite3, not SQL; remove it");
    }
    return statement.actions(TransactionControl.class).stream()
        .filter(control -> control.keyword().equals("ROLLBACK"))
        .map(_ ->
            "ROLLBACK cannot stand in a script: it runs in one transaction that is rolled back as a"
                + " whole when a statement fails")
        .findFirst();
  }
}
