package dev.refract.migrate.review.lock;

import dev.refract.migrate.database.TableName;
import dev.refract.migrate.review.Finding;
import dev.refract.migrate.review.FindingSeverity;
import dev.refract.migrate.review.Probe;
import dev.refract.migrate.review.ReviewContext;
import java.util.stream.Stream;

/** How much the size of a table weighs: work on a small one is over before anybody notices. */
final class Weight {
  private static final long FEW_ROWS = 10_000;

  private Weight() {}

  /**
   * The finding as serious as the table is large; none for a table that the script makes, that is
   * not there, or that is empty.
   */
  static Stream<Finding> of(ReviewContext context, TableName table, Finding finding) {
    if (!isInUse(context, table)) {
      return Stream.empty();
    }
    Probe rows = context.rows(table);
    return rows.isZero() ? Stream.empty() : Stream.of(of(rows, finding));
  }

  /** The finding as serious as the rows that it is about are many. */
  static Finding of(Probe rows, Finding finding) {
    boolean few = rows.isKnown() && rows.count().getAsLong() < FEW_ROWS;
    return finding.as(few ? FindingSeverity.NOTE : finding.severity()).counted(rows);
  }

  /** Whether somebody else may be using a table: the script does not make it. */
  static boolean isInUse(ReviewContext context, TableName table) {
    return context.mayHaveRows(table) && !context.isCreated(table);
  }
}
