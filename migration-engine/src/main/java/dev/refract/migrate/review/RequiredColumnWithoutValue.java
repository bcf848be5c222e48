package dev.refract.migrate.review;

import dev.refract.migrate.script.ColumnDefinition;
import dev.refract.migrate.script.ScriptStatement;
import dev.refract.migrate.script.StatementAction.AddColumn;
import java.util.ArrayList;
import java.util.List;

/** DD01: a required column without a default is added to a table that has rows. */
final class RequiredColumnWithoutValue implements Analyser {

  @Override
  public List<Finding> findings(ReviewContext context) {
    List<Finding> findings = new ArrayList<>();
    for (ScriptStatement statement : context.statements()) {
      if (statement.action() instanceof AddColumn add) {
        check(context, add.table(), add.column(), statement.number(), findings);
      }
    }
    for (Rebuild rebuild : context.rebuilds()) {
      for (ColumnDefinition column : rebuild.definition().columns()) {
        if (rebuild.copy().isPresent() && !rebuild.fills(column.name())) {
          check(context, rebuild.table(), column, rebuild.decidingStatement(), findings);
        }
      }
    }
    return findings;
  }

  private static void check(
      ReviewContext context,
      String table,
      ColumnDefinition column,
      int statement,
      List<Finding> findings) {
    if (!column.required() || column.defaulted() || !context.mayHaveRows(table)) {
      return;
    }
    Probe rows = context.rows(table);
    if (!rows.isZero()) {
      findings.add(
          Finding.of(
                  "DD01",
                  FindingSeverity.ERROR,
                  statement,
                  "Required column %s has no value for %s of %s"
                      .formatted(
                          ReviewContext.quote(column.name()),
                          rows.of("row", "rows"),
                          ReviewContext.quote(table)),
                  "Rows that are there would have no value, so the statement fails.")
              .counted(rows)
              .safer(
                  "Give the field a @default, or make it optional now, fill it, and make it"
                      + " required in a later migration."));
    }
  }
}
