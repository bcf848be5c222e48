package dev.refract.migrate.review.data;

import static dev.refract.migrate.review.ReviewContext.quote;
import static dev.refract.migrate.review.ReviewContext.quoted;

import dev.refract.migrate.database.TableName;
import dev.refract.migrate.review.Finding;
import dev.refract.migrate.review.FindingSeverity;
import dev.refract.migrate.review.Occurrence;
import dev.refract.migrate.review.Probe;
import dev.refract.migrate.review.ReviewContext;
import dev.refract.migrate.review.Rule;
import dev.refract.migrate.review.fact.LiveTable;
import dev.refract.migrate.script.ScriptStatement;
import dev.refract.migrate.script.action.ColumnAction.AddColumn;
import dev.refract.migrate.script.action.ColumnDefinition;
import dev.refract.migrate.script.action.ConstraintAction.AddConstraint;
import dev.refract.migrate.script.action.ConstraintDefinition;
import dev.refract.migrate.script.action.Expression;
import dev.refract.migrate.script.action.GivenValue;
import dev.refract.migrate.script.action.IndexAction.CreateIndex;
import dev.refract.migrate.script.action.Volatility;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Columns whose values repeat must become unique. Rows with a NULL among the values do not repeat,
 * unless NULLs are told to be equal. Silent for expressions, for new columns that stay empty, and
 * where a key proves it already.
 */
final class UniqueOverDuplicates {
  private UniqueOverDuplicates() {}

  /**
   * What must be unique.
   *
   * @param condition which rows are concerned; empty for all
   * @param nullsRepeat whether two NULLs are the same value
   */
  private record Wanted(
      TableName table, List<String> columns, String condition, boolean nullsRepeat) {}

  static Stream<Finding> ofUniqueIndex(ReviewContext context, Occurrence<CreateIndex> create) {
    CreateIndex index = create.action();
    if (!index.unique() || index.columns().isEmpty()) {
      return Stream.empty();
    }
    String condition = index.condition().map(Expression::text).orElse("");
    return overDuplicates(
        context,
        create.statement(),
        new Wanted(index.table(), index.columns(), condition, index.form().nullsNotDistinct()));
  }

  static Stream<Finding> ofConstraint(ReviewContext context, Occurrence<AddConstraint> add) {
    return add.action().constraint() instanceof ConstraintDefinition.Unique unique
            && !unique.columns().isEmpty()
        ? overDuplicates(
            context,
            add.statement(),
            new Wanted(add.action().table(), unique.columns(), "", unique.nullsNotDistinct()))
        : Stream.empty();
  }

  /** A new column with one value for all rows. */
  static Stream<Finding> ofNewColumn(ReviewContext context, Occurrence<AddColumn> add) {
    ColumnDefinition column = add.action().column();
    boolean unique =
        column.constraints().stream().anyMatch(ConstraintDefinition.Unique.class::isInstance);
    boolean alike =
        column.value() instanceof GivenValue.Default(Expression value)
            && !value.isNull()
            && value.volatility() != Volatility.VOLATILE;
    if (!unique || !alike || !context.mayHaveRows(add.action().table())) {
      return Stream.empty();
    }
    Probe rows = context.rows(add.action().table());
    return rows.isZero() || (rows.exact() && rows.count().orElse(2) == 1)
        ? Stream.empty()
        : Stream.of(
            Rule.UNIQUE_OVER_DUPLICATES
                .at(
                    add.statement(),
                    "%s must be unique, but its default gives %s the same value"
                        .formatted(quote(column.name()), rows.rows()))
                .counted(rows)
                .safer("Add the column without a default, fill it, and make it unique then."));
  }

  private static Stream<Finding> overDuplicates(
      ReviewContext context, ScriptStatement statement, Wanted wanted) {
    if (!context.mayHaveRows(wanted.table()) || isProven(context, wanted)) {
      return Stream.empty();
    }
    Probe duplicates =
        context.count(
            "SELECT count(*) FROM (SELECT 1 FROM %s%s GROUP BY %s HAVING count(*) > 1) AS repeated"
                .formatted(
                    quote(context.before(wanted.table())),
                    where(context, wanted),
                    context.quotedBefore(wanted.table(), wanted.columns())));
    return duplicates.isZero()
        ? Stream.empty()
        : Stream.of(finding(context, statement, wanted, duplicates));
  }

  /** A new column cannot be counted, and a key over some of the columns says enough. */
  private static boolean isProven(ReviewContext context, Wanted wanted) {
    LiveTable live = context.live(wanted.table()).orElse(null);
    return live != null
        && ((live.isUnique(before(context, wanted)) && !wanted.nullsRepeat())
            || !before(context, wanted).stream()
                .allMatch(column -> live.column(column).isPresent()));
  }

  private static List<String> before(ReviewContext context, Wanted wanted) {
    return wanted.columns().stream().map(column -> context.before(wanted.table(), column)).toList();
  }

  private static String where(ReviewContext context, Wanted wanted) {
    List<String> conditions = new ArrayList<>();
    if (!wanted.condition().isEmpty()) {
      conditions.add("(" + context.conditionBefore(wanted.table(), wanted.condition()) + ")");
    }
    if (!wanted.nullsRepeat()) {
      before(context, wanted).forEach(column -> conditions.add(quote(column) + " IS NOT NULL"));
    }
    return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
  }

  private static Finding finding(
      ReviewContext context, ScriptStatement statement, Wanted wanted, Probe duplicates) {
    boolean known = duplicates.isKnown();
    String columns = quoted(wanted.columns());
    return Rule.UNIQUE_OVER_DUPLICATES
        .at(
            statement,
            "%s of %s must be unique, but %s"
                .formatted(
                    columns,
                    quote(wanted.table()),
                    known
                        ? duplicates.of("value repeats", "values repeat")
                        : "nobody has counted repeated values"))
        .as(known ? FindingSeverity.ERROR : FindingSeverity.WARNING)
        .counted(duplicates)
        .safer(
            "Find them and decide which row stays:\nSELECT %s, count(*) FROM %s%s GROUP BY %s HAVING count(*) > 1;"
                .formatted(
                    context.quotedBefore(wanted.table(), wanted.columns()),
                    quote(context.before(wanted.table())),
                    where(context, wanted),
                    context.quotedBefore(wanted.table(), wanted.columns())));
  }
}
