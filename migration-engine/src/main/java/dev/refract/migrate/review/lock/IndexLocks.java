package dev.refract.migrate.review.lock;

import static dev.refract.migrate.review.ReviewContext.quote;

import dev.refract.migrate.database.TableName;
import dev.refract.migrate.review.Finding;
import dev.refract.migrate.review.FindingSeverity;
import dev.refract.migrate.review.Occurrence;
import dev.refract.migrate.review.ReviewContext;
import dev.refract.migrate.review.Rule;
import dev.refract.migrate.review.fact.LiveIndex;
import dev.refract.migrate.review.fact.LiveTable;
import dev.refract.migrate.review.rewrite.Rewrite;
import dev.refract.migrate.review.rewrite.RewriteStep;
import dev.refract.migrate.review.rewrite.RewriteStep.Here;
import dev.refract.migrate.review.rewrite.RewriteStep.Later;
import dev.refract.migrate.review.safer.Sql;
import dev.refract.migrate.script.ScriptStatement;
import dev.refract.migrate.script.action.IndexAction.CreateIndex;
import dev.refract.migrate.script.action.IndexAction.DropIndex;
import dev.refract.migrate.script.action.IndexAction.Reindex;
import dev.refract.migrate.script.action.IndexAction.ReindexTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Indexes that are built or go while others use the table. */
final class IndexLocks {
  private IndexLocks() {}

  /** LK01. Silent for an index of a table that the script makes, or that is empty. */
  static Stream<Finding> built(ReviewContext context, Occurrence<CreateIndex> create) {
    CreateIndex index = create.action();
    if (index.form().concurrently() || index.form().only() || isPartitioned(context, index)) {
      return Stream.empty();
    }
    ScriptStatement statement = create.statement();
    Finding finding =
        Rule.CREATE_INDEX_BLOCKING
            .at(
                statement,
                "Builds index %s while nobody can write to %s"
                    .formatted(quote(index.index()), quote(index.table())))
            .safer("Build it concurrently, in a migration of its own.")
            .with(
                new Rewrite(
                    statement.number(),
                    0,
                    "Build the index concurrently",
                    List.of(
                        Later.alone(
                            "index_" + index.index(),
                            Sql.insertBehind(statement.text(), "INDEX", "CONCURRENTLY")))));
    return Weight.of(context, index.table(), finding);
  }

  /** LK02. Silent for an index that does not stand alone, which only its constraint can drop. */
  static Stream<Finding> dropped(ReviewContext context, Occurrence<DropIndex> drop) {
    DropIndex index = drop.action();
    ScriptStatement statement = drop.statement();
    Optional<LiveTable> table = context.facts().tableOfIndex(index.index().name());
    boolean nobody =
        index.concurrently()
            || (context.isConnected() && table.isEmpty())
            || isMade(context, index);
    if (nobody) {
      return Stream.empty();
    }
    Finding finding =
        Rule.DROP_INDEX_BLOCKING
            .at(statement, "Drops index %s under a lock for all".formatted(quote(index.index())))
            .safer("Drop it concurrently, in a migration of its own.");
    boolean alone =
        statement.actions().size() == 1
            && !index.cascade()
            && table.filter(found -> !found.partitions().isEmpty()).isEmpty();
    return Stream.of(
        alone
            ? finding.with(
                new Rewrite(
                    statement.number(),
                    0,
                    "Drop the index concurrently",
                    List.of(
                        Later.alone(
                            "drop_index",
                            Sql.insertBehind(statement.text(), "INDEX", "CONCURRENTLY")))))
            : finding);
  }

  /** LK03. */
  static Stream<Finding> rebuilt(ReviewContext context, Occurrence<Reindex> reindex) {
    Reindex action = reindex.action();
    if (action.concurrently()) {
      return Stream.empty();
    }
    Finding finding =
        Rule.REINDEX_BLOCKING
            .at(
                reindex.statement(),
                action.name().name().isEmpty()
                    ? "Builds all indexes anew under locks"
                    : "Builds %s anew under locks".formatted(quote(action.name())))
            .safer("REINDEX … CONCURRENTLY, from version 12, in a migration of its own.");
    boolean possible =
        context.version(12)
            && action.target() != ReindexTarget.SYSTEM
            && !action.name().name().isEmpty();
    Finding safer =
        possible
            ? finding.with(
                new Rewrite(
                    reindex.statement().number(),
                    0,
                    "Rebuild concurrently",
                    List.of(
                        Later.alone(
                            "reindex",
                            Sql.insertBehind(
                                reindex.statement().text(),
                                action.target().name(),
                                "CONCURRENTLY")))))
            : finding;
    return table(context, action)
        .map(table -> Weight.of(context, table, safer))
        .orElseGet(() -> Stream.of(safer));
  }

  private static Optional<TableName> table(ReviewContext context, Reindex action) {
    return switch (action.target()) {
      case TABLE -> Optional.of(action.name());
      case INDEX ->
          context.facts().tableOfIndex(action.name().name()).map(live -> TableName.of(live.name()));
      case SCHEMA, DATABASE, SYSTEM -> Optional.empty();
    };
  }

  /** LK05: the build keeps what a failed one has left. */
  static Stream<Finding> keptInvalid(ReviewContext context, Occurrence<CreateIndex> create) {
    CreateIndex index = create.action();
    if (!index.form().concurrently() || index.index().isEmpty()) {
      return Stream.empty();
    }
    Optional<LiveIndex> live =
        context.live(index.table()).flatMap(table -> table.index(index.index()));
    boolean invalid = live.filter(found -> !found.valid()).isPresent();
    boolean dropped =
        context
            .each(DropIndex.class)
            .anyMatch(drop ->
                drop.isBefore(create) && drop.action().index().name().equals(index.index()));
    if (dropped || !(invalid || index.form().ifNotExists())) {
      return Stream.empty();
    }
    TableName name = new TableName(index.table().namespace(), index.index());
    Finding finding =
        Rule.CONCURRENT_INDEX_INVALID.at(
            create.statement(),
            invalid
                ? "An invalid index %s is there from a failed build".formatted(quote(name))
                : "IF NOT EXISTS would keep an invalid index %s".formatted(quote(name)));
    return Stream.of(
        finding
            .as(invalid ? FindingSeverity.ERROR : FindingSeverity.NOTE)
            .safer("Drop what a failed build may have left first.")
            .with(
                new Rewrite(
                    create.statement().number(),
                    0,
                    "Drop what is left of it first",
                    List.of(
                        Later.alone(
                            "drop_invalid", "DROP INDEX CONCURRENTLY IF EXISTS " + quote(name)),
                        Later.alone("index_" + index.index(), create.statement().text())))));
  }

  /** LK32: the index of a partitioned table is one for each of its partitions. */
  static Stream<Finding> onPartitioned(ReviewContext context, Occurrence<CreateIndex> create) {
    CreateIndex index = create.action();
    if (index.form().only() || !isPartitioned(context, index)) {
      return Stream.empty();
    }
    Finding finding =
        Rule.INDEX_ON_PARTITIONED
            .at(
                create.statement(),
                "Builds index %s on all partitions of %s"
                    .formatted(quote(index.index()), quote(index.table())))
            .safer(
                "Create it ON ONLY the parent, concurrently on each partition, and attach them.");
    List<String> partitions = partitions(context, index);
    boolean rewritable = !index.index().isEmpty() && !index.form().concurrently();
    return index.form().concurrently()
        ? Stream.of(
            finding
                .as(FindingSeverity.ERROR)
                .because("The server refuses CONCURRENTLY on a partitioned table."))
        : Weight.of(
            context,
            index.table(),
            rewritable ? finding.with(partByPart(create, partitions)) : finding);
  }

  private static Rewrite partByPart(Occurrence<CreateIndex> create, List<String> partitions) {
    CreateIndex index = create.action();
    String text = create.statement().text();
    List<RewriteStep> steps = new ArrayList<>();
    steps.add(new Here(Sql.insertBehind(text, "ON", "ONLY")));
    for (String partition : partitions) {
      TableName part = new TableName(index.table().namespace(), partition);
      String name = Sql.name(part, List.of(index.index()), "part");
      String keys = text.substring(text.indexOf('('));
      steps.add(
          Later.alone(
              "index_" + partition,
              "CREATE %sINDEX CONCURRENTLY %s ON %s USING %s %s"
                  .formatted(
                      index.unique() ? "UNIQUE " : "",
                      quote(name),
                      quote(part),
                      index.form().method(),
                      keys)));
      steps.add(
          Later.of(
              "attach_" + partition,
              "ALTER INDEX %s ATTACH PARTITION %s"
                  .formatted(
                      quote(new TableName(index.table().namespace(), index.index())),
                      quote(new TableName(index.table().namespace(), name)))));
    }
    return new Rewrite(
        create.statement().number(), 0, "Build the index partition by partition", steps);
  }

  private static boolean isPartitioned(ReviewContext context, CreateIndex index) {
    return !partitions(context, index).isEmpty();
  }

  private static List<String> partitions(ReviewContext context, CreateIndex index) {
    return context.live(index.table()).map(LiveTable::partitions).orElse(List.of());
  }

  /** Whether the script itself makes the index. */
  private static boolean isMade(ReviewContext context, DropIndex drop) {
    return context
        .each(CreateIndex.class)
        .anyMatch(create -> create.action().index().equals(drop.index().name()));
  }
}
