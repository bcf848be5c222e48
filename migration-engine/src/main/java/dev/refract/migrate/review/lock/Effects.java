package dev.refract.migrate.review.lock;

import dev.refract.migrate.database.TableName;
import dev.refract.migrate.review.Rebuild;
import dev.refract.migrate.review.ReviewContext;
import dev.refract.migrate.review.ScriptReview.Effect;
import dev.refract.migrate.script.ScriptStatement;
import dev.refract.migrate.script.action.RowAction.Delete;
import dev.refract.migrate.script.action.RowAction.Update;
import dev.refract.migrate.script.action.StatementAction;
import dev.refract.migrate.script.action.TableAction.DropTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How many existing rows each statement touches. */
public final class Effects {
  private Effects() {}

  public static List<Effect> of(ReviewContext context) {
    List<Effect> effects = new ArrayList<>();
    for (Rebuild rebuild : context.rebuilds()) {
      if (context.mayHaveRows(rebuild.table())) {
        effects.add(
            new Effect(rebuild.decidingStatement(), context.rows(rebuild.table()).count(), true));
      }
    }
    for (ScriptStatement statement : context.statements()) {
      statement.actions().stream()
          .flatMap(action -> wholeTable(action).stream())
          .filter(table -> !context.isInRebuild(statement) && context.mayHaveRows(table))
          .map(table -> new Effect(statement.number(), context.rows(table).count(), false))
          .forEach(effects::add);
    }
    return effects;
  }

  private static Optional<TableName> wholeTable(StatementAction action) {
    if (action instanceof DropTable drop) {
      return Optional.of(drop.table());
    }
    if (action instanceof Update update && !update.limited()) {
      return Optional.of(update.table());
    }
    if (action instanceof Delete delete && !delete.limited()) {
      return Optional.of(delete.table());
    }
    return Optional.empty();
  }
}
