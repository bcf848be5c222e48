package dev.refract.migrate.review.lock;

import dev.refract.migrate.database.TableName;
import dev.refract.migrate.review.ReviewContext;
import dev.refract.migrate.review.impact.Impact;
import dev.refract.migrate.review.impact.Impacts;
import dev.refract.migrate.review.impact.Situation;
import dev.refract.migrate.script.ScriptStatement;
import dev.refract.migrate.script.action.StatementAction;

/**
 * What the statements of a script lock and do, on tables that are there before it. What the script
 * itself makes nobody else uses yet.
 */
final class StatementImpacts {
  private final ReviewContext context;

  private StatementImpacts(ReviewContext context) {
    this.context = context;
  }

  static StatementImpacts of(ReviewContext context) {
    return new StatementImpacts(context);
  }

  Impact of(ScriptStatement statement) {
    return Impacts.of(statement, situation(statement)).on(this::isThere);
  }

  Impact of(ScriptStatement statement, StatementAction action) {
    return Impacts.of(action, situation(statement)).on(this::isThere);
  }

  /** With the partitions of the tables that it names, which are locked with them. */
  Impact withPartitions(ScriptStatement statement) {
    return Impacts.withPartitions(statement, situation(statement)).on(this::isThere);
  }

  Situation situation(ScriptStatement statement) {
    return context.situation(statement);
  }

  /** Whether somebody else may use a table now. */
  boolean isThere(TableName table) {
    return !context.isCreated(table);
  }
}
