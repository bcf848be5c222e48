package dev.refract.migrate.review;

import dev.refract.migrate.script.ScriptStatement;
import dev.refract.migrate.script.StatementAction.OutsideTransaction;
import java.util.ArrayList;
import java.util.List;

/** TX01: a statement that no transaction can hold cuts the script in pieces. */
final class StatementOutsideTransaction implements Analyser {

  @Override
  public List<Finding> findings(ReviewContext context) {
    List<Finding> findings = new ArrayList<>();
    for (ScriptStatement statement : context.statements()) {
      if (statement.action() instanceof OutsideTransaction outside
          && context.statements().size() > 1) {
        findings.add(
            Finding.of(
                    "TX01",
                    FindingSeverity.WARNING,
                    statement.number(),
                    outside.keyword() + " cannot run in a transaction",
                    "What stands before it is kept even when something after it fails.")
                .safer("Put it into a migration of its own."));
      }
    }
    return findings;
  }
}
