package dev.refract.migrate.review.compatibility;

import static dev.refract.migrate.review.ReviewContext.quote;

import dev.refract.migrate.database.TableName;
import dev.refract.migrate.review.Finding;
import dev.refract.migrate.review.Occurrence;
import dev.refract.migrate.review.ReviewContext;
import dev.refract.migrate.review.Rule;
import dev.refract.migrate.script.action.ColumnAction.RenameColumn;
import dev.refract.migrate.script.action.TableAction.RenameTable;
import java.util.stream.Stream;

/** Something gets another name while the application may be running. */
final class RenamedObject {
  private RenamedObject() {}

  static Stream<Finding> table(ReviewContext context, Occurrence<RenameTable> rename) {
    TableName table = rename.action().table();
    return context.isInRebuild(rename.statement()) || !context.mayHaveRows(table)
        ? Stream.empty()
        : Stream.of(
            Rule.RENAME_TABLE
                .at(rename.statement(), "Renames table " + quote(table))
                .safer("Keep the table's name with @@map, and rename only the model."));
  }

  static Stream<Finding> column(ReviewContext context, Occurrence<RenameColumn> rename) {
    return context.mayHaveRows(rename.action().table())
        ? Stream.of(
            Rule.RENAME_COLUMN
                .at(rename.statement(), "Renames column " + quote(rename.action().column()))
                .safer("Keep the column's name with @map, and rename only the field."))
        : Stream.empty();
  }
}
