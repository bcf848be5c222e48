package dev.refract.migrate.review.data;

import static dev.refract.migrate.review.ReviewContext.quote;

import dev.refract.migrate.database.TableName;
import dev.refract.migrate.review.Finding;
import dev.refract.migrate.review.Occurrence;
import dev.refract.migrate.review.Probe;
import dev.refract.migrate.review.Rebuild;
import dev.refract.migrate.review.ReviewContext;
import dev.refract.migrate.review.Rule;
import dev.refract.migrate.script.action.ColumnAction.AddColumn;
import dev.refract.migrate.script.action.ColumnDefinition;
import java.util.stream.Stream;

/** A required column without a default is added to a table that has rows. */
final class RequiredColumnWithoutValue {
  private RequiredColumnWithoutValue() {}

  static Stream<Finding> added(ReviewContext context, Occurrence<AddColumn> add) {
    return withoutValue(
        context, add.action().table(), add.action().column(), add.statement().number());
  }

  static Stream<Finding> inRebuilds(ReviewContext context) {
    return context.rebuilds().stream()
        .filter(rebuild -> rebuild.copy().isPresent())
        .flatMap(rebuild -> inRebuild(context, rebuild));
  }

  private static Stream<Finding> inRebuild(ReviewContext context, Rebuild rebuild) {
    return rebuild.definition().columns().stream()
        .filter(column -> !rebuild.fills(column.name()))
        .flatMap(
            column -> withoutValue(context, rebuild.table(), column, rebuild.decidingStatement()));
  }

  private static Stream<Finding> withoutValue(
      ReviewContext context, TableName table, ColumnDefinition column, int statement) {
    if (!column.required() || column.defaulted() || !context.mayHaveRows(table)) {
      return Stream.empty();
    }
    Probe rows = context.rows(table);
    return rows.isZero()
        ? Stream.empty()
        : Stream.of(
            Rule.REQUIRED_COLUMN_WITHOUT_DEFAULT
                .at(
                    statement,
                    "Required column %s has no value for %s of %s"
                        .formatted(quote(column.name()), rows.rows(), quote(table)))
                .counted(rows)
                .safer(
                    "Give the field a @default, or make it optional now, fill it, and make it"
                        + " required in a later migration."));
  }
}
