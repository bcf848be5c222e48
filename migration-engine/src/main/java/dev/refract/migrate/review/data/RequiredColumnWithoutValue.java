package dev.refract.migrate.review.data;

import static dev.refract.migrate.review.ReviewContext.quote;

import dev.refract.migrate.database.Column;
import dev.refract.migrate.database.TableName;
import dev.refract.migrate.review.Finding;
import dev.refract.migrate.review.Occurrence;
import dev.refract.migrate.review.Probe;
import dev.refract.migrate.review.Rebuild;
import dev.refract.migrate.review.ReviewContext;
import dev.refract.migrate.review.Rule;
import dev.refract.migrate.script.SqlToken;
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
    Rule rule = rule(context, table, column);
    return rows.isZero()
        ? Stream.empty()
        : Stream.of(
            rule.at(
                    statement,
                    "Required column %s has no value for %s of %s"
                        .formatted(quote(column.name()), rows.rows(), quote(table)))
                .counted(rows)
                .safer(
                    (rule == Rule.CLIENT_DEFAULT
                            ? "Let the database make the value, as dbgenerated() does"
                            : "Give the field a @default")
                        + ", or make it optional now, fill it, and make it required in a later"
                        + " migration."));
  }

  /** The client knows a default, such as {@code @default(uuid())}, and the database does not. */
  private static Rule rule(ReviewContext context, TableName table, ColumnDefinition column) {
    return isFilledByClient(context, table, column) || isSaidInHeading(context, column)
        ? Rule.CLIENT_DEFAULT
        : Rule.REQUIRED_COLUMN_WITHOUT_DEFAULT;
  }

  private static boolean isFilledByClient(
      ReviewContext context, TableName table, ColumnDefinition column) {
    return context.goal().stream()
        .flatMap(schema -> schema.tables().stream())
        .filter(described -> described.name().mayBe(table))
        .flatMap(described -> described.column(column.name()).stream())
        .anyMatch(Column::filledByClient);
  }

  /** The warning that heads a migration file says so, where the schema is not known. */
  private static boolean isSaidInHeading(ReviewContext context, ColumnDefinition column) {
    return context.script().tokens().stream()
        .filter(token -> token.kind() == SqlToken.Kind.COMMENT)
        .map(context.script()::textOf)
        .flatMap(String::lines)
        .anyMatch(line ->
            line.contains("prisma-level default")
                && line.contains("required column `" + column.name() + "`"));
  }
}
