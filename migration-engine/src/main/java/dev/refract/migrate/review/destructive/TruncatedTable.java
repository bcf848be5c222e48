package dev.refract.migrate.review.destructive;

import static dev.refract.migrate.review.ReviewContext.quote;

import dev.refract.migrate.database.TableName;
import dev.refract.migrate.review.Finding;
import dev.refract.migrate.review.Occurrence;
import dev.refract.migrate.review.Probe;
import dev.refract.migrate.review.ReviewContext;
import dev.refract.migrate.review.Rule;
import dev.refract.migrate.script.action.TableAction.TruncateTable;
import java.util.stream.Stream;

/** Tables that are emptied by TRUNCATE. */
final class TruncatedTable {
  private TruncatedTable() {}

  /** Silent for an empty table. */
  static Stream<Finding> withRows(ReviewContext context, Occurrence<TruncateTable> truncate) {
    TableName table = truncate.action().table();
    if (!context.mayHaveRows(table)) {
      return Stream.empty();
    }
    Probe rows = context.rows(table);
    return rows.isZero()
        ? Stream.empty()
        : Stream.of(
            Rule.TRUNCATE
                .at(truncate.statement(), "Empties %s: %s".formatted(quote(table), rows.rows()))
                .counted(rows)
                .safer("Delete by a WHERE that says which rows are meant, in batches."));
  }
}
