package dev.refract.migrate.review.destructive;

import static dev.refract.migrate.review.ReviewContext.quote;

import dev.refract.migrate.database.TableName;
import dev.refract.migrate.review.Finding;
import dev.refract.migrate.review.Occurrence;
import dev.refract.migrate.review.Probe;
import dev.refract.migrate.review.ReviewContext;
import dev.refract.migrate.review.Rule;
import dev.refract.migrate.script.action.TableAction.DropTable;
import java.util.stream.Stream;

/** Tables that go. */
final class DroppedTable {
  private DroppedTable() {}

  /** Silent for an empty table and for a step of a rebuild. */
  static Stream<Finding> withRows(ReviewContext context, Occurrence<DropTable> drop) {
    TableName table = drop.action().table();
    if (context.isInRebuild(drop.statement()) || !context.mayHaveRows(table)) {
      return Stream.empty();
    }
    Probe rows = context.rows(table);
    return rows.isZero()
        ? Stream.empty()
        : Stream.of(
            Rule.DROP_TABLE
                .at(drop.statement(), "Drops table " + quote(table) + " with " + rows.rows())
                .counted(rows)
                .safer(
                    "Rename it now and drop it in a later release:\nALTER TABLE %s RENAME TO %s;"
                        .formatted(quote(table), quote(table.name() + "_old"))));
  }
}
