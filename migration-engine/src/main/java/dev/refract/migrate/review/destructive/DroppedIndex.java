package dev.refract.migrate.review.destructive;

import static dev.refract.migrate.review.ReviewContext.isSame;
import static dev.refract.migrate.review.ReviewContext.quote;

import dev.refract.migrate.database.TableName;
import dev.refract.migrate.review.Finding;
import dev.refract.migrate.review.Occurrence;
import dev.refract.migrate.review.ReviewContext;
import dev.refract.migrate.review.Rule;
import dev.refract.migrate.review.fact.LiveIndex;
import dev.refract.migrate.review.fact.LiveTable;
import dev.refract.migrate.script.action.IndexAction.CreateIndex;
import dev.refract.migrate.script.action.IndexAction.DropIndex;
import dev.refract.migrate.script.action.TableAction.DropTable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Indexes that go although they are needed. Silent when the script makes one like it. */
final class DroppedIndex {
  private DroppedIndex() {}

  static Stream<Finding> inUse(ReviewContext context, Occurrence<DropIndex> drop) {
    String name = drop.action().index().name();
    LiveTable table = context.facts().tableOfIndex(name).orElse(null);
    if (table == null || isReplaced(context, table, name)) {
      return Stream.empty();
    }
    return table.index(name).stream()
        .flatMap(index -> uses(table, index).stream())
        .map(use ->
            Rule.DROP_INDEX_IN_USE
                .at(
                    drop.statement(),
                    "Drops index %s of %s".formatted(quote(name), quote(table.name())))
                .because(use));
  }

  private static Optional<String> uses(LiveTable table, LiveIndex index) {
    if (index.unique() && index.valid() && !isCovered(table, index)) {
      return Optional.of("Nothing then forbids two rows with the same values.");
    }
    if (!isCovered(table, index) && backsForeignKey(table, index)) {
      return Optional.of(
          "It serves a foreign key: deleting a row that others point to then reads all of "
              + quote(table.name())
              + ".");
    }
    return index.scans().isPresent() && index.scans().getAsLong() > 0
        ? Optional.of(
            String.format(
                Locale.ROOT,
                "Queries have used it %,d times since the figures were last reset.",
                index.scans().getAsLong()))
        : Optional.empty();
  }

  /** Whether another index begins with the same columns. */
  private static boolean isCovered(LiveTable table, LiveIndex index) {
    return table.indexes().stream()
        .filter(other -> !other.equals(index) && other.valid() && !other.partial())
        .filter(other -> other.unique() || !index.unique())
        .anyMatch(other ->
            index.unique()
                ? other.columns().equals(index.columns())
                : beginsWith(other.columns(), index.columns()));
  }

  private static boolean backsForeignKey(LiveTable table, LiveIndex index) {
    return table.foreignKeys().stream().anyMatch(key -> beginsWith(index.columns(), key.columns()));
  }

  private static boolean beginsWith(List<String> columns, List<String> start) {
    return columns.size() >= start.size() && columns.subList(0, start.size()).equals(start);
  }

  private static boolean isReplaced(ReviewContext context, LiveTable table, String name) {
    List<String> columns = table.index(name).map(LiveIndex::columns).orElse(List.of());
    TableName named = TableName.of(table.name());
    return context.any(DropTable.class, gone -> isSame(gone.table(), named))
        || context.any(
            CreateIndex.class,
            made ->
                made.index().equals(name)
                    || (isSame(made.table(), named) && made.columns().equals(columns)));
  }
}
