package dev.refract.migrate.review;

import dev.refract.migrate.script.ScriptStatement;
import dev.refract.migrate.script.StatementAction.DropTable;
import dev.refract.migrate.script.StatementAction.Pragma;
import java.util.ArrayList;
import java.util.List;

/**
 * SL01: a table that others reference is dropped with foreign keys on. SQLite then deletes its rows
 * first, so children with CASCADE vanish and those with SET NULL lose their value, silently.
 */
final class ParentDroppedWithKeysOn implements Analyser {

  @Override
  public List<Finding> findings(ReviewContext context) {
    boolean off =
        context.statements().stream()
            .anyMatch(s ->
                s.action() instanceof Pragma pragma
                    && pragma.name().equals("foreign_keys")
                    && pragma.isOff());
    if (off) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>();
    for (ScriptStatement statement : context.statements()) {
      if (statement.action() instanceof DropTable drop) {
        List<String> children =
            context.live(drop.table()).stream()
                .flatMap(table -> table.referencedBy().stream())
                .filter(child -> !child.equalsIgnoreCase(drop.table()))
                .toList();
        if (!children.isEmpty()) {
          findings.add(finding(statement, drop.table(), children));
        }
      }
    }
    return findings;
  }

  private static Finding finding(ScriptStatement statement, String table, List<String> children) {
    return Finding.of(
            "SL01",
            FindingSeverity.ERROR,
            statement.number(),
            "Drops %s while %s %s to it"
                .formatted(
                    ReviewContext.quote(table),
                    String.join(", ", children),
                    children.size() == 1 ? "points" : "point"),
            "With foreign keys on, SQLite deletes the rows first: child rows with CASCADE are"
                + " deleted too, those with SET NULL are emptied, without a word.")
        .safer(
            "Put PRAGMA foreign_keys=OFF; before the first statement and PRAGMA foreign_keys=ON;"
                + " behind the last. The keys are then checked before the commit.");
  }
}
