package dev.refract.migrate.review;

import dev.refract.migrate.script.ColumnDefinition;
import dev.refract.migrate.script.ScriptStatement;
import dev.refract.migrate.script.StatementAction.CreateTable;
import dev.refract.migrate.script.StatementAction.DropTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * DS04: something is dropped and something of the same shape is added, which is what a rename looks
 * like to a diff. Silent when more than one addition would fit.
 */
final class SuspectedRename implements Analyser {

  @Override
  public List<Finding> findings(ReviewContext context) {
    List<Finding> findings = new ArrayList<>();
    for (ColumnLoss loss : ColumnLoss.in(context)) {
      List<ColumnDefinition> alike =
          loss.additions(context).stream().filter(added -> isAlike(loss, added)).toList();
      if (alike.size() == 1) {
        findings.add(column(loss, alike.getFirst()));
      }
    }
    for (ScriptStatement statement : context.statements()) {
      if (statement.action() instanceof DropTable drop && !context.isInRebuild(statement)) {
        renamedTo(context, drop.table())
            .ifPresent(added -> findings.add(table(statement, drop.table(), added)));
      }
    }
    return findings;
  }

  private static boolean isAlike(ColumnLoss loss, ColumnDefinition added) {
    return loss.live().filter(live -> live.type().equals(added.type())).isPresent();
  }

  private static Finding column(ColumnLoss loss, ColumnDefinition added) {
    return Finding.of(
            "DS04",
            FindingSeverity.WARNING,
            loss.statement(),
            "%s may have been renamed to %s"
                .formatted(ReviewContext.quote(loss.column()), ReviewContext.quote(added.name())),
            "One column of type "
                + added.type()
                + " goes and one comes. Dropping and adding loses the values; renaming keeps them.")
        .safer(
            "ALTER TABLE %s RENAME COLUMN %s TO %s;"
                .formatted(
                    ReviewContext.quote(loss.table()),
                    ReviewContext.quote(loss.column()),
                    ReviewContext.quote(added.name())));
  }

  private static Optional<String> renamedTo(ReviewContext context, String table) {
    List<String> names =
        context.live(table).stream()
            .flatMap(live -> live.columns().stream())
            .map(column -> column.name().toLowerCase(Locale.ROOT))
            .sorted()
            .toList();
    if (names.isEmpty()) {
      return Optional.empty();
    }
    List<String> alike = new ArrayList<>();
    for (ScriptStatement statement : context.statements()) {
      if (statement.action() instanceof CreateTable made && !context.isInRebuild(statement)) {
        List<String> columns =
            made.columns().stream()
                .map(column -> column.name().toLowerCase(Locale.ROOT))
                .sorted()
                .toList();
        if (columns.equals(names)) {
          alike.add(made.table());
        }
      }
    }
    return alike.size() == 1 ? Optional.of(alike.getFirst()) : Optional.empty();
  }

  private static Finding table(ScriptStatement statement, String table, String added) {
    return Finding.of(
            "DS04",
            FindingSeverity.WARNING,
            statement.number(),
            "%s may have been renamed to %s"
                .formatted(ReviewContext.quote(table), ReviewContext.quote(added)),
            "One table goes and one with the same columns comes."
                + " Dropping and creating loses the rows; renaming keeps them.")
        .safer(
            "ALTER TABLE %s RENAME TO %s;"
                .formatted(ReviewContext.quote(table), ReviewContext.quote(added)));
  }
}
