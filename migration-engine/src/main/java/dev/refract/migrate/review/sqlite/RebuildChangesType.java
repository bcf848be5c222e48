package dev.refract.migrate.review.sqlite;

import static dev.refract.migrate.review.ReviewContext.quote;

import dev.refract.migrate.review.Finding;
import dev.refract.migrate.review.Probe;
import dev.refract.migrate.review.Rebuild;
import dev.refract.migrate.review.ReviewContext;
import dev.refract.migrate.review.Rule;
import dev.refract.migrate.review.fact.LiveColumn;
import dev.refract.migrate.script.action.ColumnDefinition;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A rebuild gives a column another type. SQLite copies values as they are: what does not fit the
 * new type keeps its old one.
 */
final class RebuildChangesType {
  private RebuildChangesType() {}

  static Stream<Finding> in(ReviewContext context) {
    return context.rebuilds().stream().flatMap(rebuild -> inRebuild(context, rebuild));
  }

  private static Stream<Finding> inRebuild(ReviewContext context, Rebuild rebuild) {
    return rebuild.definition().columns().stream()
        .filter(column -> rebuild.fills(column.name()))
        .flatMap(column ->
            before(context, rebuild, column)
                .filter(live -> !live.type().equals(column.type()))
                .stream()
                .flatMap(live -> changed(context, rebuild, live, column)));
  }

  private static Optional<LiveColumn> before(
      ReviewContext context, Rebuild rebuild, ColumnDefinition column) {
    return context.live(rebuild.table()).flatMap(table -> table.column(column.name()));
  }

  private static Stream<Finding> changed(
      ReviewContext context, Rebuild rebuild, LiveColumn before, ColumnDefinition after) {
    Probe values = context.values(rebuild.table(), after.name());
    return values.isZero()
        ? Stream.empty()
        : Stream.of(
            Rule.REBUILD_CHANGES_TYPE
                .at(
                    rebuild.decidingStatement(),
                    "%s changes from %s to %s with %s"
                        .formatted(
                            quote(after.name()), before.type(), after.type(), values.values()))
                .counted(values)
                .safer(
                    "See what is there first:\nSELECT typeof(%s), count(*) FROM %s GROUP BY 1;"
                        .formatted(quote(after.name()), quote(rebuild.table()))));
  }
}
