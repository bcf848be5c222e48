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
import dev.refract.migrate.script.action.IndexAction.CreateIndex;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Columns whose values repeat must become unique. Rows with a NULL among the values never repeat.
 * Silent for partial and expression indexes, and when a column is new.
 */
final class UniqueOverDuplicates {
  private UniqueOverDuplicates() {}

  static Stream<Finding> ofUniqueIndex(ReviewContext context, Occurrence<CreateIndex> create) {
    CreateIndex index = create.action();
    boolean countable = index.unique() && !index.partial() && !index.columns().isEmpty();
    return countable
        ? overDuplicates(context, create.statement(), index.table(), index.columns())
        : Stream.empty();
  }

  private static Stream<Finding> overDuplicates(
      ReviewContext context, ScriptStatement statement, TableName table, List<String> columns) {
    if (!context.mayHaveRows(table) || isProven(context, table, columns)) {
      return Stream.empty();
    }
    Probe duplicates =
        context.count(
            "SELECT count(*) FROM (SELECT 1 FROM %s WHERE %s GROUP BY %s HAVING count(*) > 1) AS repeated"
                .formatted(quote(table), noNulls(columns), quoted(columns)));
    return duplicates.isZero()
        ? Stream.empty()
        : Stream.of(finding(statement, table, columns, duplicates));
  }

  /** A new column cannot be counted, and a key over some of the columns says enough. */
  private static boolean isProven(ReviewContext context, TableName table, List<String> columns) {
    LiveTable live = context.live(table).orElse(null);
    return live != null
        && (live.isUnique(columns)
            || !columns.stream().allMatch(column -> live.column(column).isPresent()));
  }

  private static String noNulls(List<String> columns) {
    return columns.stream()
        .map(column -> quote(column) + " IS NOT NULL")
        .collect(Collectors.joining(" AND "));
  }

  private static Finding finding(
      ScriptStatement statement, TableName table, List<String> columns, Probe duplicates) {
    boolean known = duplicates.isKnown();
    return Rule.UNIQUE_OVER_DUPLICATES
        .at(
            statement,
            "%s of %s must be unique, but %s"
                .formatted(
                    quoted(columns),
                    quote(table),
                    known
                        ? duplicates.of("value repeats", "values repeat")
                        : "nobody has counted repeated values"))
        .as(known ? FindingSeverity.ERROR : FindingSeverity.WARNING)
        .counted(duplicates)
        .safer(
            "Find them and decide which row stays:\nSELECT %s, count(*) FROM %s GROUP BY %s HAVING count(*) > 1;"
                .formatted(quoted(columns), quote(table), quoted(columns)));
  }
}
