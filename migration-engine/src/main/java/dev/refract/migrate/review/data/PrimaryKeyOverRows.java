package dev.refract.migrate.review.data;

import static dev.refract.migrate.review.ReviewContext.isSame;
import static dev.refract.migrate.review.ReviewContext.quote;
import static dev.refract.migrate.review.ReviewContext.quoted;

import dev.refract.migrate.database.TableName;
import dev.refract.migrate.review.Finding;
import dev.refract.migrate.review.FindingSeverity;
import dev.refract.migrate.review.Occurrence;
import dev.refract.migrate.review.Probe;
import dev.refract.migrate.review.ReviewContext;
import dev.refract.migrate.review.Rule;
import dev.refract.migrate.review.fact.LiveColumn;
import dev.refract.migrate.script.action.ColumnAction.AddColumn;
import dev.refract.migrate.script.action.ConstraintAction.AddConstraint;
import dev.refract.migrate.script.action.ConstraintDefinition;
import dev.refract.migrate.script.action.GivenValue;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A primary key over columns whose values repeat or are missing. Silent where a key and NOT NULL
 * prove it already.
 */
final class PrimaryKeyOverRows {
  private PrimaryKeyOverRows() {}

  static Stream<Finding> added(ReviewContext context, Occurrence<AddConstraint> add) {
    return add.action().constraint() instanceof ConstraintDefinition.PrimaryKey key
            && !key.columns().isEmpty()
            && context.mayHaveRows(add.action().table())
            && !isProven(context, add.action().table(), key.columns())
        ? overRows(context, add, key.columns())
        : Stream.empty();
  }

  private static boolean isProven(ReviewContext context, TableName table, List<String> columns) {
    return context
        .live(table)
        .filter(live ->
            live.isUnique(columns.stream().map(c -> context.before(table, c)).toList())
                && columns.stream()
                    .allMatch(c -> context.live(table, c).filter(LiveColumn::required).isPresent()))
        .isPresent();
  }

  private static Stream<Finding> overRows(
      ReviewContext context, Occurrence<AddConstraint> add, List<String> columns) {
    TableName table = add.action().table();
    Probe wrong =
        isNew(context, add, columns) ? context.rows(table) : count(context, table, columns);
    return wrong.isZero()
        ? Stream.empty()
        : Stream.of(
            Rule.PRIMARY_KEY_OVER_ROWS
                .at(
                    add.statement(),
                    "The key %s of %s repeats or is NULL in %s"
                        .formatted(quoted(columns), quote(table), wrong.rows()))
                .as(wrong.isKnown() ? FindingSeverity.ERROR : FindingSeverity.WARNING)
                .counted(wrong)
                .safer("Fill what is NULL and decide which of the equal rows stays, first."));
  }

  /** A column that the script adds, and nothing fills with a value of its own in each row. */
  private static boolean isNew(
      ReviewContext context, Occurrence<AddConstraint> add, List<String> columns) {
    return context.any(
        AddColumn.class,
        added ->
            isSame(added.table(), add.action().table())
                && columns.contains(added.column().name())
                && added.column().value() instanceof GivenValue.None);
  }

  private static Probe count(ReviewContext context, TableName table, List<String> columns) {
    String isNull =
        columns.stream()
            .map(column -> quote(context.before(table, column)) + " IS NULL")
            .collect(Collectors.joining(" OR "));
    return context.count(
        "SELECT coalesce(sum(n), 0) FROM (SELECT count(*) AS n FROM %s GROUP BY %s HAVING count(*) > 1 OR bool_or(%s)) AS wrong"
            .formatted(quote(context.before(table)), context.quotedBefore(table, columns), isNull));
  }
}
