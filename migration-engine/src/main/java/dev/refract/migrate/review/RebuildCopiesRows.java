package dev.refract.migrate.review;

import java.util.ArrayList;
import java.util.List;

/** SL13: a rebuild copies the whole table, and nobody else can write meanwhile. */
final class RebuildCopiesRows implements Analyser {
  private static final long MANY = 100_000;

  @Override
  public List<Finding> findings(ReviewContext context) {
    List<Finding> findings = new ArrayList<>();
    for (Rebuild rebuild : context.rebuilds()) {
      if (!context.mayHaveRows(rebuild.table())) {
        continue;
      }
      Probe rows = context.rows(rebuild.table());
      if (!rows.isZero()) {
        boolean many = rows.count().isPresent() && rows.count().getAsLong() >= MANY;
        findings.add(
            Finding.of(
                    "SL13",
                    many ? FindingSeverity.WARNING : FindingSeverity.NOTE,
                    rebuild.decidingStatement(),
                    "Rebuilds %s: copies %s"
                        .formatted(ReviewContext.quote(rebuild.table()), rows.of("row", "rows")),
                    "SQLite cannot change this in place. Child rows, triggers, views and the"
                        + " AUTOINCREMENT counter are kept; nobody else can write meanwhile.")
                .counted(rows));
      }
    }
    return findings;
  }
}
