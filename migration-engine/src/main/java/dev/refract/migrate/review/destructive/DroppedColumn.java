package dev.refract.migrate.review.destructive;

import static dev.refract.migrate.review.ReviewContext.quote;
import static dev.refract.migrate.review.ReviewContext.quoted;

import dev.refract.migrate.review.Finding;
import dev.refract.migrate.review.Occurrence;
import dev.refract.migrate.review.Probe;
import dev.refract.migrate.review.ReviewContext;
import dev.refract.migrate.review.Rule;
import dev.refract.migrate.review.fact.LiveCheck;
import dev.refract.migrate.review.fact.LiveForeignKey;
import dev.refract.migrate.review.fact.LiveIndex;
import dev.refract.migrate.review.fact.LiveTable;
import dev.refract.migrate.script.action.ColumnAction.DropColumn;
import dev.refract.migrate.script.action.ConstraintAction.DropConstraint;
import dev.refract.migrate.script.action.IndexAction.DropIndex;
import java.util.List;
import java.util.stream.Stream;

/** Columns that go, by DROP COLUMN or by a rebuild that leaves them out. */
final class DroppedColumn {
  private DroppedColumn() {}

  /** Silent when all its values are NULL, or are computed from others. */
  static Stream<Finding> withValues(ReviewContext context) {
    return ColumnLoss.in(context).stream()
        .filter(loss -> !loss.isGenerated() && !loss.isReplaced(context))
        .flatMap(loss -> withValues(context, loss));
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

  /** A column of the same name comes back, with nothing in it. */
  static Stream<Finding> madeAnew(ReviewContext context) {
    return ColumnLoss.in(context).stream()
        .filter(loss -> loss.isReplaced(context))
        .flatMap(loss -> madeAnew(context, loss));
  }

  private static Stream<Finding> madeAnew(ReviewContext context, ColumnLoss loss) {
    Probe values = context.values(loss.table(), loss.column());
    return values.isZero()
        ? Stream.empty()
        : Stream.of(
            Rule.TYPE_WITHOUT_CAST
                .at(
                    loss.statement(),
                    "Drops column %s.%s with %s and makes it anew"
                        .formatted(quote(loss.table()), quote(loss.column()), values.values()))
                .because("The values are not carried over to the new column.")
                .counted(values)
                .safer(
                    "Add the new column under another name, fill it from the old one, deploy code"
                        + " that uses it, and drop the old one in a later migration."));
  }

  /** PostgreSQL drops indexes, keys and checks over several columns together with one of them. */
  static Stream<Finding> withCasualties(ReviewContext context, Occurrence<DropColumn> drop) {
    List<String> casualties =
        context
            .live(drop.action().table())
            .map(table -> casualties(table, drop.action().column()))
            .orElse(Stream.of())
            .filter(name -> !isDroppedBefore(context, drop, name))
            .toList();
    return casualties.isEmpty()
        ? Stream.empty()
        : Stream.of(
            Rule.DROP_COLUMN_CASUALTIES
                .at(
                    drop.statement(),
                    "Dropping %s also drops %s"
                        .formatted(quote(drop.action().column()), quoted(casualties)))
                .safer("Create what is still needed anew over the columns that stay."));
  }

  private static Stream<String> casualties(LiveTable table, String column) {
    Stream<String> indexes =
        table.indexes().stream()
            .filter(index -> isOneOfSeveral(index.mentioned(), column))
            .map(LiveIndex::name);
    Stream<String> checks =
        table.checks().stream()
            .filter(check -> isOneOfSeveral(check.columns(), column))
            .map(LiveCheck::name);
    Stream<String> keys =
        table.foreignKeys().stream()
            .filter(key -> isOneOfSeveral(key.columns(), column))
            .map(LiveForeignKey::name);
    return Stream.of(indexes, checks, keys).flatMap(names -> names);
  }

  private static boolean isOneOfSeveral(List<String> columns, String column) {
    return columns.size() > 1 && columns.stream().anyMatch(column::equalsIgnoreCase);
  }

  private static boolean isDroppedBefore(
      ReviewContext context, Occurrence<DropColumn> drop, String name) {
    return context.anyBefore(drop, DropIndex.class, gone -> gone.index().name().equals(name))
        || context.any(DropConstraint.class, gone -> gone.constraint().equals(name));
  }
}
