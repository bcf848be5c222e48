package dev.refract.migrate.review.data;

import static dev.refract.migrate.review.ReviewContext.isSame;
import static dev.refract.migrate.review.ReviewContext.quote;

import dev.refract.migrate.database.TableName;
import dev.refract.migrate.review.Finding;
import dev.refract.migrate.review.FindingSeverity;
import dev.refract.migrate.review.Occurrence;
import dev.refract.migrate.review.Probe;
import dev.refract.migrate.review.Rebuild;
import dev.refract.migrate.review.ReviewContext;
import dev.refract.migrate.review.Rule;
import dev.refract.migrate.review.safer.FilledNulls;
import dev.refract.migrate.script.action.ColumnAction.AddColumn;
import dev.refract.migrate.script.action.ColumnAction.SetNotNull;
import dev.refract.migrate.script.action.ColumnDefinition;
import dev.refract.migrate.script.action.RowAction.Insert;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * An optional column that holds NULL becomes required. Silent when the copy of a rebuild replaces
 * NULL, an UPDATE before it fills the column, or a check has proven that there is none.
 */
final class ColumnBecomesRequired {
  private ColumnBecomesRequired() {}

  static Stream<Finding> bySetNotNull(ReviewContext context, Occurrence<SetNotNull> set) {
    TableName table = set.action().table();
    String column = set.action().column();
    if (!context.mayHaveRows(table)
        || context.isFilledBefore(set)
        || context.isNeverNull(table, column)) {
      return Stream.empty();
    }
    return overNulls(context, table, column, set.statement().number())
        .map(finding -> FilledNulls.withDefault(context, set).map(finding::with).orElse(finding));
  }

  static Stream<Finding> inRebuilds(ReviewContext context) {
    return context.rebuilds().stream().flatMap(rebuild -> inRebuild(context, rebuild));
  }

  private static Stream<Finding> inRebuild(ReviewContext context, Rebuild rebuild) {
    return rebuild.definition().columns().stream()
        .filter(column -> column.required() && isOptionalNow(context, rebuild, column))
        .filter(column -> !replacesNull(rebuild, column.name()))
        .flatMap(column ->
            overNulls(context, rebuild.table(), column.name(), rebuild.decidingStatement())
                .map(finding -> finding.because("The copy stops at the first NULL.")));
  }

  private static boolean isOptionalNow(
      ReviewContext context, Rebuild rebuild, ColumnDefinition column) {
    return context
        .live(rebuild.table(), column.name())
        .filter(before -> !before.required())
        .isPresent();
  }

  private static Stream<Finding> overNulls(
      ReviewContext context, TableName table, String column, int statement) {
    boolean added =
        context.any(
            AddColumn.class,
            add -> isSame(add.table(), table) && add.column().name().equalsIgnoreCase(column));
    Probe nulls =
        added ? context.rows(table) : context.rowsWhere(table, quote(column) + " IS NULL");
    return nulls.isZero() || (added && hasDefault(context, table, column))
        ? Stream.empty()
        : Stream.of(
            Rule.OPTIONAL_BECOMES_REQUIRED
                .at(
                    statement,
                    "Required column %s is NULL in %s".formatted(quote(column), nulls.rows()))
                .as(nulls.isKnown() ? FindingSeverity.ERROR : FindingSeverity.WARNING)
                .counted(nulls)
                .safer(
                    "Fill them first, in this migration or before it:\nUPDATE %s SET %s = … WHERE %s IS NULL;"
                        .formatted(quote(table), quote(column), quote(column))));
  }

  private static boolean hasDefault(ReviewContext context, TableName table, String column) {
    return context.any(
        AddColumn.class,
        add ->
            isSame(add.table(), table)
                && add.column().name().equalsIgnoreCase(column)
                && add.column().defaulted());
  }

  private static boolean replacesNull(Rebuild rebuild, String column) {
    Insert insert = rebuild.insert().orElse(null);
    if (insert == null || insert.copy().isEmpty()) {
      return true;
    }
    List<String> expressions = insert.copy().get().expressions();
    for (int i = 0; i < insert.columns().size() && i < expressions.size(); i++) {
      if (insert.columns().get(i).equalsIgnoreCase(column)) {
        String expression = expressions.get(i).toLowerCase(Locale.ROOT);
        return expression.startsWith("coalesce") || expression.startsWith("ifnull");
      }
    }
    return false;
  }
}
