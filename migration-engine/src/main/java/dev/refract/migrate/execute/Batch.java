package dev.refract.migrate.execute;

import dev.refract.migrate.script.ScriptStatement;
import dev.refract.migrate.script.StatementAction.OutsideTransaction;
import java.util.ArrayList;
import java.util.List;

/** Statements that run together: in one transaction, or one that no transaction can hold. */
record Batch(boolean inTransaction, List<ScriptStatement> statements) {
  Batch {
    statements = List.copyOf(statements);
  }

  /** Cuts a script only where a statement forces it; nearly every script is one batch. */
  static List<Batch> of(List<ScriptStatement> statements) {
    List<Batch> batches = new ArrayList<>();
    List<ScriptStatement> together = new ArrayList<>();
    for (ScriptStatement statement : statements) {
      if (statement.action() instanceof OutsideTransaction) {
        if (!together.isEmpty()) {
          batches.add(new Batch(true, together));
          together.clear();
        }
        batches.add(new Batch(false, List.of(statement)));
      } else {
        together.add(statement);
      }
    }
    if (!together.isEmpty() || batches.isEmpty()) {
      batches.add(new Batch(true, together));
    }
    return batches;
  }
}
