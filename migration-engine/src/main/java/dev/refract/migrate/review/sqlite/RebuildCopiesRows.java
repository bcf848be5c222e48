package dev.refract.migrate.review.sqlite;

import static dev.refract.migrate.review.ReviewContext.quote;

import dev.refract.migrate.review.Finding;
import dev.refract.migrate.review.FindingSeverity;
import dev.refract.migrate.review.Probe;
import dev.refract.migrate.review.Rebuild;
import dev.refract.migrate.review.ReviewContext;
import dev.refract.migrate.review.Rule;
import java.util.stream.Stream;

/** A rebuild copies the whole table, and nobody else can write meanwhile. */
final class RebuildCopiesRows {
  private static final long MANY = 100_000;

  private RebuildCopiesRows() {}

  static Stream<Finding> in(ReviewContext context) {
    return context.rebuilds().stream()
        .filter(rebuild -> context.mayHaveRows(rebuild.table()))
        .flatMap(rebuild -> copied(context, rebuild));
  }

  private static Stream<Finding> copied(ReviewContext context, Rebuild rebuild) {
    Probe rows = context.rows(rebuild.table());
    boolean many = rows.isKnown() && rows.count().getAsLong() >= MANY;
    return rows.isZero()
        ? Stream.empty()
        : Stream.of(
            Rule.REBUILD_COPIES_ROWS
                .at(
                    rebuild.decidingStatement(),
                    "Rebuilds %s: copies %s".formatted(quote(rebuild.table()), rows.rows()))
                .as(many ? FindingSeverity.WARNING : FindingSeverity.NOTE)
                .counted(rows));
  }
}
