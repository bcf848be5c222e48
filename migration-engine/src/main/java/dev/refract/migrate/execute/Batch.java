package dev.refract.migrate.execute;

import dev.refract.migrate.script.ScriptStatement;
import dev.refract.migrate.script.action.SessionAction.OutsideTransaction;
import java.util.ArrayList;
import java.util.List;

/** Statements that run together: in one transaction, or one that no transaction can hold. */
record Batch(boolean inTransaction, List<ScriptStatement> statements) {
  Batch {
    statements = List.copyOf(statements);
  }

  /** Cuts a script of SQLite only where a statement forces it; nearly every script is one batch. */
  static List<Batch> of(List<ScriptStatement> statements) {
    Cutter cutter = new Cutter();
    for (ScriptStatement statement : statements) {
      if (statement.does(OutsideTransaction.class)) {
        cutter.alone(statement);
      } else {
        cutter.together(statement);
      }
    }
    return cutter.batches();
  }

  /** What is to be said before a script runs in pieces. */
  static String announcement(List<Batch> batches) {
    List<String> numbers =
        batches.stream()
            .filter(batch -> !batch.inTransaction())
            .map(batch -> String.valueOf(batch.statements().getFirst().number()))
            .toList();
    String alone = (numbers.size() > 1 ? "statements " : "statement ") + String.join(", ", numbers);
    String why =
        numbers.isEmpty()
            ? "The script must commit on its way. "
            : "Of this script, " + alone + " cannot run in a transaction. ";
    if (batches.size() == 1) {
      return why.strip();
    }
    return why
        + "It runs in "
        + batches.size()
        + " pieces; those that have run are kept when a later one fails.";
  }

  /** Collects statements into batches. */
  static final class Cutter {
    private final List<Batch> batches = new ArrayList<>();
    private final List<ScriptStatement> together = new ArrayList<>();

    void together(ScriptStatement statement) {
      together.add(statement);
    }

    void alone(ScriptStatement statement) {
      cut();
      batches.add(new Batch(false, List.of(statement)));
    }

    void cut() {
      if (!together.isEmpty()) {
        batches.add(new Batch(true, together));
        together.clear();
      }
    }

    /** At least one. */
    List<Batch> batches() {
      if (!together.isEmpty() || batches.isEmpty()) {
        batches.add(new Batch(true, together));
        together.clear();
      }
      return List.copyOf(batches);
    }
  }
}
