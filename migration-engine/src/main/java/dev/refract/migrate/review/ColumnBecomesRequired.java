package dev.refract.migrate.review;

import dev.refract.migrate.review.DatabaseFacts.LiveTable;
import dev.refract.migrate.script.ColumnDefinition;
import dev.refract.migrate.script.StatementAction.Insert;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * DD03: an optional column that holds NULL becomes required. Silent when the copy replaces NULL, or
 * there is none.
 */
final class ColumnBecomesRequired implements Analyser {

  @Override
  public List<Finding> findings(ReviewContext context) {
    List<Finding> findings = new ArrayList<>();
    for (Rebuild rebuild : context.rebuilds()) {
      Optional<LiveTable> live = context.live(rebuild.table());
      for (ColumnDefinition column : rebuild.definition().columns()) {
        boolean tightened =
            column.required()
                && live.flatMap(table -> table.column(column.name()))
                    .filter(before -> !before.required())
                    .isPresent();
        if (tightened && !replacesNull(rebuild, column.name())) {
          check(context, rebuild, column.name(), findings);
        }
      }
    }
    return findings;
  }

  private static void check(
      ReviewContext context, Rebuild rebuild, String column, List<Finding> findings) {
    String table = ReviewContext.quote(rebuild.table());
    String name = ReviewContext.quote(column);
    Probe nulls = context.count("SELECT count(*) FROM %s WHERE %s IS NULL".formatted(table, name));
    if (!nulls.isZero()) {
      findings.add(
          Finding.of(
                  "DD03",
                  FindingSeverity.ERROR,
                  rebuild.decidingStatement(),
                  "Required column %s is NULL in %s".formatted(name, nulls.of("row", "rows")),
                  "The copy into the new table stops at the first NULL.")
              .counted(nulls)
              .safer(
                  "Fill them first, in this migration or before it:\nUPDATE %s SET %s = … WHERE %s IS NULL;"
                      .formatted(table, name, name)));
    }
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
