package dev.refract.migrate.review.destructive;

import dev.refract.migrate.review.Rebuild;
import dev.refract.migrate.review.ReviewContext;
import dev.refract.migrate.review.fact.LiveColumn;
import dev.refract.migrate.script.ColumnDefinition;
import dev.refract.migrate.script.ScriptStatement;
import dev.refract.migrate.script.StatementAction.AddColumn;
import dev.refract.migrate.script.StatementAction.DropColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A column that is gone after the script, however that is written.
 *
 * @param statement number of the statement that drops it
 * @param live what it is now, when that is known
 */
record ColumnLoss(String table, String column, int statement, Optional<LiveColumn> live) {

  static List<ColumnLoss> in(ReviewContext context) {
    List<ColumnLoss> losses = new ArrayList<>();
    for (ScriptStatement statement : context.statements()) {
      if (statement.action() instanceof DropColumn drop && context.mayHaveRows(drop.table())) {
        Optional<LiveColumn> live =
            context.live(drop.table()).flatMap(table -> table.column(drop.column()));
        losses.add(new ColumnLoss(drop.table(), drop.column(), statement.number(), live));
      }
    }
    for (Rebuild rebuild : context.rebuilds()) {
      context.live(rebuild.table()).stream()
          .flatMap(table -> table.columns().stream())
          .filter(column -> !survives(column.name(), rebuild))
          .map(column ->
              new ColumnLoss(
                  rebuild.table(), column.name(), rebuild.decidingStatement(), Optional.of(column)))
          .forEach(losses::add);
    }
    return losses;
  }

  /** The columns that the script adds to the same table. */
  List<ColumnDefinition> additions(ReviewContext context) {
    List<ColumnDefinition> added = new ArrayList<>();
    for (ScriptStatement other : context.statements()) {
      if (other.action() instanceof AddColumn add && add.table().equalsIgnoreCase(table)) {
        added.add(add.column());
      }
    }
    for (Rebuild rebuild : context.rebuilds()) {
      if (rebuild.table().equalsIgnoreCase(table)) {
        rebuild.definition().columns().stream()
            .filter(column -> !rebuild.fills(column.name()))
            .forEach(added::add);
      }
    }
    return added;
  }

  private static boolean survives(String column, Rebuild rebuild) {
    return rebuild.definition().columns().stream()
        .anyMatch(kept -> kept.name().equalsIgnoreCase(column));
  }
}
