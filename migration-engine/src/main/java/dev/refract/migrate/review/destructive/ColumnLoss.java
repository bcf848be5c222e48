package dev.refract.migrate.review.destructive;

import static dev.refract.migrate.review.ReviewContext.isSame;

import dev.refract.migrate.database.TableName;
import dev.refract.migrate.review.Occurrence;
import dev.refract.migrate.review.Rebuild;
import dev.refract.migrate.review.ReviewContext;
import dev.refract.migrate.review.fact.LiveColumn;
import dev.refract.migrate.review.fact.LiveColumn.Source;
import dev.refract.migrate.script.action.ColumnAction.AddColumn;
import dev.refract.migrate.script.action.ColumnAction.DropColumn;
import dev.refract.migrate.script.action.ColumnDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A column that is gone after the script, however that is written.
 *
 * @param statement number of the statement that drops it
 * @param live what it is now, when that is known
 */
record ColumnLoss(TableName table, String column, int statement, Optional<LiveColumn> live) {

  static List<ColumnLoss> in(ReviewContext context) {
    List<ColumnLoss> losses = new ArrayList<>();
    context
        .each(DropColumn.class)
        .filter(drop -> context.mayHaveRows(drop.action().table()))
        .map(drop -> dropped(context, drop))
        .forEach(losses::add);
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

  private static ColumnLoss dropped(ReviewContext context, Occurrence<DropColumn> drop) {
    TableName table = drop.action().table();
    String column = drop.action().column();
    Optional<LiveColumn> live = context.live(table).flatMap(found -> found.column(column));
    return new ColumnLoss(table, column, drop.statement().number(), live);
  }

  /** Whether its values are computed from other columns. */
  boolean isGenerated() {
    return live.filter(column -> column.source() == Source.GENERATED).isPresent();
  }

  /** Whether the script adds a column of the same name. */
  boolean isReplaced(ReviewContext context) {
    return additions(context).stream().anyMatch(added -> added.name().equalsIgnoreCase(column));
  }

  /** The columns that the script adds to the same table. */
  List<ColumnDefinition> additions(ReviewContext context) {
    List<ColumnDefinition> added = new ArrayList<>();
    context
        .each(AddColumn.class)
        .filter(add -> isSame(add.action().table(), table))
        .map(add -> add.action().column())
        .forEach(added::add);
    for (Rebuild rebuild : context.rebuilds()) {
      if (isSame(rebuild.table(), table)) {
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
