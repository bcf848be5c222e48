package dev.refract.migrate.review.data;

import static dev.refract.migrate.review.ReviewContext.isSame;
import static dev.refract.migrate.review.ReviewContext.quote;

import dev.refract.migrate.database.TableName;
import dev.refract.migrate.review.Finding;
import dev.refract.migrate.review.FindingSeverity;
import dev.refract.migrate.review.Occurrence;
import dev.refract.migrate.review.Probe;
import dev.refract.migrate.review.ReviewContext;
import dev.refract.migrate.review.Rule;
import dev.refract.migrate.script.ScriptStatement;
import dev.refract.migrate.script.action.ColumnAction.AddColumn;
import dev.refract.migrate.script.action.ConstraintAction.AddConstraint;
import dev.refract.migrate.script.action.ConstraintAction.ValidateConstraint;
import dev.refract.migrate.script.action.ConstraintDefinition;
import java.util.stream.Stream;

/**
 * A check that rows do not keep to. Silent when the check is NOT VALID, when the same one was there
 * before, and when it is about a column that the script adds.
 */
final class CheckOverRows {
  private CheckOverRows() {}

  static Stream<Finding> added(ReviewContext context, Occurrence<AddConstraint> add) {
    TableName table = add.action().table();
    return add.action().constraint() instanceof ConstraintDefinition.Check check
            && check.validity() == ConstraintDefinition.Validity.CHECKED
            && context.mayHaveRows(table)
            && !mentionsNewColumn(context, table, check.condition().text())
        ? overRows(context, add.statement(), table, check.condition().text())
        : Stream.empty();
  }

  /** VALIDATE of a check that was added before without looking at the rows. */
  static Stream<Finding> validated(ReviewContext context, Occurrence<ValidateConstraint> validate) {
    TableName table = validate.action().table();
    return context
        .live(table)
        .flatMap(live -> live.check(validate.action().constraint()))
        .filter(check -> !check.validated() && !check.condition().isEmpty())
        .stream()
        .flatMap(check -> overRows(context, validate.statement(), table, check.condition()));
  }

  private static boolean mentionsNewColumn(
      ReviewContext context, TableName table, String condition) {
    return context.any(
        AddColumn.class,
        add -> isSame(add.table(), table) && condition.contains(add.column().name()));
  }

  private static Stream<Finding> overRows(
      ReviewContext context, ScriptStatement statement, TableName table, String condition) {
    Probe wrong = context.rowsWhere(table, "NOT (" + condition + ")");
    return wrong.isZero()
        ? Stream.empty()
        : Stream.of(
            Rule.CHECK_OVER_ROWS
                .at(
                    statement,
                    wrong.isKnown()
                        ? "%s of %s %s not keep to the check"
                            .formatted(
                                wrong.rows(),
                                quote(table),
                                wrong.count().getAsLong() == 1 ? "does" : "do")
                        : "Nobody has counted the rows of %s that do not keep to the check"
                            .formatted(quote(table)))
                .as(wrong.isKnown() ? FindingSeverity.ERROR : FindingSeverity.WARNING)
                .counted(wrong)
                .safer(
                    "See which they are, and correct them first:\nSELECT * FROM %s WHERE NOT (%s);"
                        .formatted(
                            quote(context.before(table)),
                            context.conditionBefore(table, condition))));
  }
}
