package dev.refract.migrate.review;

import dev.refract.migrate.review.DatabaseFacts.LiveColumn;
import dev.refract.migrate.script.ColumnDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * SL07: a rebuild gives a column another type. SQLite copies values as they are: what does not fit
 * the new type keeps its old one.
 */
final class RebuildChangesType implements Analyser {

  @Override
  public List<Finding> findings(ReviewContext context) {
    List<Finding> findings = new ArrayList<>();
    for (Rebuild rebuild : context.rebuilds()) {
      for (ColumnDefinition column : rebuild.definition().columns()) {
        Optional<LiveColumn> before =
            context.live(rebuild.table()).flatMap(table -> table.column(column.name()));
        if (rebuild.fills(column.name())
            && before.filter(live -> !live.type().equals(column.type())).isPresent()) {
          check(context, rebuild, before.get(), column, findings);
        }
      }
    }
    return findings;
  }

  private static void check(
      ReviewContext context,
      Rebuild rebuild,
      LiveColumn before,
      ColumnDefinition after,
      List<Finding> findings) {
    String table = ReviewContext.quote(rebuild.table());
    String column = ReviewContext.quote(after.name());
    Probe values =
        context.count("SELECT count(*) FROM %s WHERE %s IS NOT NULL".formatted(table, column));
    if (!values.isZero()) {
      findings.add(
          Finding.of(
                  "SL07",
                  FindingSeverity.WARNING,
                  rebuild.decidingStatement(),
                  "%s changes from %s to %s with %s"
                      .formatted(column, before.type(), after.type(), values.of("value", "values")),
                  "SQLite copies values as they are; a value that does not fit the new type keeps"
                      + " its old one, and reading it may fail later.")
              .counted(values)
              .safer(
                  "See what is there first:\nSELECT typeof(%s), count(*) FROM %s GROUP BY 1;"
                      .formatted(column, table)));
    }
  }
}
