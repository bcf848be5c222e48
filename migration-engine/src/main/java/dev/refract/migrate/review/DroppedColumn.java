package dev.refract.migrate.review;

import java.util.ArrayList;
import java.util.List;

/**
 * DS02: a column with values is dropped, by DROP COLUMN or by a rebuild that leaves it out. Silent
 * when all its values are NULL.
 */
final class DroppedColumn implements Analyser {

  @Override
  public List<Finding> findings(ReviewContext context) {
    List<Finding> findings = new ArrayList<>();
    for (ColumnLoss loss : ColumnLoss.in(context)) {
      Probe values =
          context.count(
              "SELECT count(*) FROM %s WHERE %s IS NOT NULL"
                  .formatted(
                      ReviewContext.quote(loss.table()), ReviewContext.quote(loss.column())));
      if (!values.isZero()) {
        findings.add(finding(loss, values));
      }
    }
    return findings;
  }

  private static Finding finding(ColumnLoss loss, Probe values) {
    return Finding.of(
            "DS02",
            FindingSeverity.ERROR,
            loss.statement(),
            "Drops column %s.%s with %s"
                .formatted(
                    ReviewContext.quote(loss.table()),
                    ReviewContext.quote(loss.column()),
                    values.of("value", "values")),
            "The values are gone for good, and code that still reads the column fails.")
        .counted(values)
        .safer(
            "Mark the field with @ignore first and deploy, so that nothing reads it;"
                + " drop the column in a later migration.");
  }
}
