package dev.refract.migrate.review.destructive;

import static dev.refract.migrate.review.ReviewContext.quote;

import dev.refract.migrate.review.Finding;
import dev.refract.migrate.review.Probe;
import dev.refract.migrate.review.ReviewContext;
import dev.refract.migrate.review.Rule;
import java.util.stream.Stream;

/** Columns that go, by DROP COLUMN or by a rebuild that leaves them out. */
final class DroppedColumn {
  private DroppedColumn() {}

  /** Silent when all its values are NULL. */
  static Stream<Finding> withValues(ReviewContext context) {
    return ColumnLoss.in(context).stream().flatMap(loss -> withValues(context, loss));
  }

  private static Stream<Finding> withValues(ReviewContext context, ColumnLoss loss) {
    Probe values = context.values(loss.table(), loss.column());
    return values.isZero()
        ? Stream.empty()
        : Stream.of(
            Rule.DROP_COLUMN
                .at(
                    loss.statement(),
                    "Drops column %s.%s with %s"
                        .formatted(quote(loss.table()), quote(loss.column()), values.values()))
                .counted(values)
                .safer(
                    "Mark the field with @ignore first and deploy, so that nothing reads it;"
                        + " drop the column in a later migration."));
  }
}
