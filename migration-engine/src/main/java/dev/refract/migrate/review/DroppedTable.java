package dev.refract.migrate.review;

import dev.refract.migrate.script.ScriptStatement;
import dev.refract.migrate.script.StatementAction.DropTable;
import java.util.ArrayList;
import java.util.List;

/** DS01: a table with rows is dropped. Silent for an empty table and for a step of a rebuild. */
final class DroppedTable implements Analyser {

  @Override
  public List<Finding> findings(ReviewContext context) {
    List<Finding> findings = new ArrayList<>();
    for (ScriptStatement statement : context.statements()) {
      if (statement.action() instanceof DropTable drop
          && !context.isInRebuild(statement)
          && context.mayHaveRows(drop.table())) {
        Probe rows = context.rows(drop.table());
        if (!rows.isZero()) {
          findings.add(finding(statement, drop.table(), rows));
        }
      }
    }
    return findings;
  }

  private static Finding finding(ScriptStatement statement, String table, Probe rows) {
    String name = ReviewContext.quote(table);
    return Finding.of(
            "DS01",
            FindingSeverity.ERROR,
            statement.number(),
            "Drops table " + name + " with " + rows.of("row", "rows"),
            "The rows are gone for good, and whatever still reads the table fails.")
        .counted(rows)
        .safer(
            "Rename it now and drop it in a later release:\nALTER TABLE "
                + name
                + " RENAME TO "
                + ReviewContext.quote(table + "_old")
                + ";");
  }
}
