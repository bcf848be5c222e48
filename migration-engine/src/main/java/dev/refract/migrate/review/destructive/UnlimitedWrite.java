package dev.refract.migrate.review.destructive;

import static dev.refract.migrate.review.ReviewContext.quote;

import dev.refract.migrate.database.TableName;
import dev.refract.migrate.review.Finding;
import dev.refract.migrate.review.FindingSeverity;
import dev.refract.migrate.review.Occurrence;
import dev.refract.migrate.review.Probe;
import dev.refract.migrate.review.ReviewContext;
import dev.refract.migrate.review.Rule;
import dev.refract.migrate.script.ScriptStatement;
import dev.refract.migrate.script.action.RowAction.Delete;
import dev.refract.migrate.script.action.RowAction.Update;
import java.util.stream.Stream;

/** DELETE or UPDATE without WHERE, on a table that has rows. */
final class UnlimitedWrite {
  private UnlimitedWrite() {}

  static Stream<Finding> ofDelete(ReviewContext context, Occurrence<Delete> delete) {
    return delete.action().limited()
        ? Stream.empty()
        : everyRow(context, delete.statement(), "Deletes", delete.action().table());
  }

  static Stream<Finding> ofUpdate(ReviewContext context, Occurrence<Update> update) {
    return update.action().limited()
        ? Stream.empty()
        : everyRow(context, update.statement(), "Changes", update.action().table())
            .map(finding -> finding.as(FindingSeverity.WARNING));
  }

  private static Stream<Finding> everyRow(
      ReviewContext context, ScriptStatement statement, String verb, TableName table) {
    if (!context.mayHaveRows(table)) {
      return Stream.empty();
    }
    Probe rows = context.rows(table);
    return rows.isZero()
        ? Stream.empty()
        : Stream.of(
            Rule.WRITE_WITHOUT_WHERE
                .at(statement, "%s every row of %s: %s".formatted(verb, quote(table), rows.rows()))
                .counted(rows)
                .safer("Add a WHERE that says which rows are meant."));
  }
}
