package dev.refract.migrate.review.compatibility;

import static dev.refract.migrate.review.ReviewContext.isSame;
import static dev.refract.migrate.review.ReviewContext.quote;

import dev.refract.migrate.database.TableName;
import dev.refract.migrate.review.Finding;
import dev.refract.migrate.review.FindingSeverity;
import dev.refract.migrate.review.Occurrence;
import dev.refract.migrate.review.ReviewContext;
import dev.refract.migrate.review.Rule;
import dev.refract.migrate.review.fact.LiveColumn.Source;
import dev.refract.migrate.script.ScriptStatement;
import dev.refract.migrate.script.action.ColumnAction.AddColumn;
import dev.refract.migrate.script.action.ColumnAction.ChangeType;
import dev.refract.migrate.script.action.ColumnAction.DropDefault;
import dev.refract.migrate.script.action.ColumnAction.DropNotNull;
import dev.refract.migrate.script.action.ColumnAction.SetDefault;
import dev.refract.migrate.script.action.ColumnAction.SetNotNull;
import dev.refract.migrate.script.action.ColumnDefinition;
import dev.refract.migrate.script.action.ConstraintAction.AddConstraint;
import dev.refract.migrate.script.action.ConstraintDefinition;
import java.util.stream.Stream;

/**
 * What code may write, or expects to read, is no more as it was. Silent for tables that the script
 * makes; rules about writing are silent for empty tables too.
 */
final class ChangedPromise {
  private ChangedPromise() {}

  /** An INSERT of old code names no value for the column. */
  static Stream<Finding> defaultDropped(ReviewContext context, Occurrence<DropDefault> drop) {
    TableName table = drop.action().table();
    boolean required =
        context
            .live(table)
            .flatMap(live -> live.column(drop.action().column()))
            .map(column -> column.required() && column.source() == Source.DEFAULT)
            .orElse(!context.facts().isConnected());
    boolean again =
        context.any(
            SetDefault.class,
            set -> isSame(set.table(), table) && set.column().equals(drop.action().column()));
    return !required || again || !context.mayHaveRows(table)
        ? Stream.empty()
        : Stream.of(
            Rule.DEFAULT_DROPPED
                .at(drop.statement(), "Drops the default of " + quote(drop.action().column()))
                .safer("Deploy code that always gives a value first; drop the default later."));
  }

  static Stream<Finding> requiredColumnAdded(ReviewContext context, Occurrence<AddColumn> add) {
    ColumnDefinition column = add.action().column();
    boolean defaulted =
        column.defaulted()
            || context.any(
                SetDefault.class,
                set ->
                    isSame(set.table(), add.action().table())
                        && set.column().equals(column.name()));
    return !column.required() || defaulted || !context.mayHaveRows(add.action().table())
        ? Stream.empty()
        : Stream.of(
            Rule.REQUIRED_COLUMN_ADDED
                .at(add.statement(), "Running code gives no value to " + quote(column.name()))
                .as(severity(context, add.action().table()))
                .safer("Give the column a default in the database until the code is deployed."));
  }

  /** Who runs on an empty table cannot be told, so that is worth a note. */
  private static FindingSeverity severity(ReviewContext context, TableName table) {
    return context.rows(table).isZero() ? FindingSeverity.NOTE : FindingSeverity.WARNING;
  }

  static Stream<Finding> nullForbidden(ReviewContext context, Occurrence<SetNotNull> set) {
    TableName table = set.action().table();
    String column = set.action().column();
    boolean filled =
        context
            .live(table)
            .flatMap(live -> live.column(column))
            .filter(live -> live.source() != Source.WRITER)
            .isPresent();
    boolean added =
        context.any(
            AddColumn.class,
            add ->
                isSame(add.table(), table)
                    && add.column().name().equals(column)
                    && add.column().defaulted());
    return filled || added || context.isNeverNull(table, column) || isEmptyOrNew(context, table)
        ? Stream.empty()
        : tightened(set.statement(), "Running code may leave %s empty".formatted(quote(column)));
  }

  static Stream<Finding> constraintAdded(ReviewContext context, Occurrence<AddConstraint> add) {
    TableName table = add.action().table();
    if (isEmptyOrNew(context, table)) {
      return Stream.empty();
    }
    return switch (add.action().constraint()) {
      case ConstraintDefinition.Check check ->
          tightened(
                  add.statement(),
                  "Running code may write rows of %s against the check %s"
                      .formatted(quote(table), check.condition().text()))
              .map(finding -> finding.as(FindingSeverity.NOTE));
      case ConstraintDefinition.Unique _, ConstraintDefinition.Exclude _ ->
          tightened(add.statement(), "Running code may write equal rows to " + quote(table))
              .map(finding -> finding.as(FindingSeverity.NOTE));
      case ConstraintDefinition.PrimaryKey _,
          ConstraintDefinition.Foreign _,
          ConstraintDefinition.NotNull _ ->
          Stream.empty();
    };
  }

  private static boolean isEmptyOrNew(ReviewContext context, TableName table) {
    return !context.mayHaveRows(table) || context.rows(table).isZero();
  }

  private static Stream<Finding> tightened(ScriptStatement statement, String title) {
    return Stream.of(
        Rule.TIGHTENED
            .at(statement, title)
            .safer("Deploy code that keeps to it first, then this migration."));
  }

  static Stream<Finding> nullAllowed(ReviewContext context, Occurrence<DropNotNull> drop) {
    return context.mayHaveRows(drop.action().table())
        ? Stream.of(
            Rule.LOOSENED
                .at(drop.statement(), "%s may be NULL".formatted(quote(drop.action().column())))
                .safer("Deploy code that can read NULL before code that writes it."))
        : Stream.empty();
  }

  static Stream<Finding> typeChanged(ReviewContext context, Occurrence<ChangeType> change) {
    return context.mayHaveRows(change.action().table())
        ? Stream.of(
            Rule.PREPARED_PLANS
                .at(
                    change.statement(),
                    "%s gets another type".formatted(quote(change.action().column())))
                .safer("Let the application reconnect after the deployment."))
        : Stream.empty();
  }
}
