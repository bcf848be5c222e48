package dev.refract.migrate.review;

import dev.refract.migrate.review.DatabaseFacts.LiveTable;
import dev.refract.migrate.script.ScriptStatement;
import dev.refract.migrate.script.StatementAction.CreateIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * DD04: a unique index over columns whose values repeat. Rows with a NULL among the values never
 * repeat. Silent for partial and expression indexes, and when a column is new.
 */
final class UniqueOverDuplicates implements Analyser {

  @Override
  public List<Finding> findings(ReviewContext context) {
    List<Finding> findings = new ArrayList<>();
    for (ScriptStatement statement : context.statements()) {
      if (statement.action() instanceof CreateIndex index
          && index.unique()
          && !index.partial()
          && !index.columns().isEmpty()
          && context.mayHaveRows(index.table())
          && columnsAreThere(context, index)) {
        check(context, statement, index, findings);
      }
    }
    return findings;
  }

  private static boolean columnsAreThere(ReviewContext context, CreateIndex index) {
    LiveTable live = context.live(index.table()).orElse(null);
    return live == null || index.columns().stream().allMatch(c -> live.column(c).isPresent());
  }

  private static void check(
      ReviewContext context, ScriptStatement statement, CreateIndex index, List<Finding> findings) {
    String columns =
        index.columns().stream().map(ReviewContext::quote).collect(Collectors.joining(", "));
    String noNulls =
        index.columns().stream()
            .map(column -> ReviewContext.quote(column) + " IS NOT NULL")
            .collect(Collectors.joining(" AND "));
    Probe duplicates =
        context.count(
            "SELECT count(*) FROM (SELECT 1 FROM %s WHERE %s GROUP BY %s HAVING count(*) > 1)"
                .formatted(ReviewContext.quote(index.table()), noNulls, columns));
    if (duplicates.isZero()) {
      return;
    }
    boolean known = duplicates.count().isPresent();
    findings.add(
        Finding.of(
                "DD04",
                known ? FindingSeverity.ERROR : FindingSeverity.WARNING,
                statement.number(),
                "%s of %s must be unique, but %s"
                    .formatted(
                        columns,
                        ReviewContext.quote(index.table()),
                        known
                            ? duplicates.of("value repeats", "values repeat")
                            : "nobody has counted repeated values"),
                "The index cannot be created while a value stands in two rows.")
            .counted(duplicates)
            .safer(
                "Find them and decide which row stays:\nSELECT %s, count(*) FROM %s GROUP BY %s HAVING count(*) > 1;"
                    .formatted(columns, ReviewContext.quote(index.table()), columns)));
  }
}
