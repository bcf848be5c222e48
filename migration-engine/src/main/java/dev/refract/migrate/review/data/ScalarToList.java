package dev.refract.migrate.review.data;

import static dev.refract.migrate.review.ReviewContext.quote;

import dev.refract.migrate.review.Finding;
import dev.refract.migrate.review.Occurrence;
import dev.refract.migrate.review.ReviewContext;
import dev.refract.migrate.review.Rule;
import dev.refract.migrate.review.impact.SqlType;
import dev.refract.migrate.script.action.ColumnAction.ChangeType;
import java.util.stream.Stream;

/** A single value becomes a list, and nothing says how. */
final class ScalarToList {
  private ScalarToList() {}

  static Stream<Finding> changed(ReviewContext context, Occurrence<ChangeType> change) {
    ChangeType to = change.action();
    boolean single =
        context
            .live(to.table())
            .flatMap(table -> table.column(to.column()))
            .filter(column -> !SqlType.of(column.type()).array())
            .isPresent();
    return single && SqlType.of(to.type()).array() && to.using().isEmpty()
        ? Stream.of(
            Rule.SCALAR_TO_LIST
                .at(
                    change.statement(),
                    "%s of %s cannot become a list by itself"
                        .formatted(quote(to.column()), quote(to.table())))
                .safer(
                    "ALTER TABLE %s ALTER COLUMN %s TYPE %s USING ARRAY[%s];"
                        .formatted(
                            quote(to.table()), quote(to.column()), to.type(), quote(to.column()))))
        : Stream.empty();
  }
}
