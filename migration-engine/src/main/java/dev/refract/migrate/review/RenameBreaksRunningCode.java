package dev.refract.migrate.review;

import dev.refract.migrate.script.ScriptStatement;
import dev.refract.migrate.script.StatementAction.RenameColumn;
import dev.refract.migrate.script.StatementAction.RenameTable;
import java.util.ArrayList;
import java.util.List;

/** BC01, BC02: a table or column gets another name while the application may be running. */
final class RenameBreaksRunningCode implements Analyser {

  @Override
  public List<Finding> findings(ReviewContext context) {
    List<Finding> findings = new ArrayList<>();
    for (ScriptStatement statement : context.statements()) {
      if (statement.action() instanceof RenameTable rename
          && !context.isInRebuild(statement)
          && context.mayHaveRows(rename.table())) {
        findings.add(
            Finding.of(
                    "BC01",
                    FindingSeverity.WARNING,
                    statement.number(),
                    "Renames table " + ReviewContext.quote(rename.table()),
                    "An application that still uses the old name fails from this moment on.")
                .safer("Keep the table's name with @@map, and rename only the model."));
      } else if (statement.action() instanceof RenameColumn rename
          && context.mayHaveRows(rename.table())) {
        findings.add(
            Finding.of(
                    "BC02",
                    FindingSeverity.WARNING,
                    statement.number(),
                    "Renames column " + ReviewContext.quote(rename.column()),
                    "An application that still uses the old name fails from this moment on.")
                .safer("Keep the column's name with @map, and rename only the field."));
      }
    }
    return findings;
  }
}
