package dev.refract.migrate.review;

import dev.refract.migrate.script.ScriptStatement;
import dev.refract.migrate.script.StatementAction;
import dev.refract.migrate.script.StatementAction.Delete;
import dev.refract.migrate.script.StatementAction.Update;
import java.util.ArrayList;
import java.util.List;

/** DS08: DELETE or UPDATE without WHERE, on a table that has rows. */
final class UnlimitedWrite implements Analyser {

  @Override
  public List<Finding> findings(ReviewContext context) {
    List<Finding> findings = new ArrayList<>();
    for (ScriptStatement statement : context.statements()) {
      StatementAction action = statement.action();
      if (action instanceof Delete delete && !delete.limited()) {
        add(context, statement, delete.table(), FindingSeverity.ERROR, "Deletes", findings);
      } else if (action instanceof Update update && !update.limited()) {
        add(context, statement, update.table(), FindingSeverity.WARNING, "Changes", findings);
      }
    }
    return findings;
  }

  private static void add(
      ReviewContext context,
      ScriptStatement statement,
      String table,
      FindingSeverity severity,
      String verb,
      List<Finding> findings) {
    if (!context.mayHaveRows(table)) {
      return;
    }
    Probe rows = context.rows(table);
    if (!rows.isZero()) {
      findings.add(
          Finding.of(
                  "DS08",
                  severity,
                  statement.number(),
                  "%s every row of %s: %s"
                      .formatted(verb, ReviewContext.quote(table), rows.of("row", "rows")),
                  "The statement has no WHERE.")
              .counted(rows)
              .safer("Add a WHERE that says which rows are meant."));
    }
  }
}
