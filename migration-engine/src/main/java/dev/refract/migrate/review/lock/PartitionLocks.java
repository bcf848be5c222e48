package dev.refract.migrate.review.lock;

import static dev.refract.migrate.review.ReviewContext.quote;

import dev.refract.migrate.database.TableName;
import dev.refract.migrate.review.Finding;
import dev.refract.migrate.review.Occurrence;
import dev.refract.migrate.review.ReviewContext;
import dev.refract.migrate.review.Rule;
import dev.refract.migrate.review.impact.Impact.Task;
import dev.refract.migrate.review.impact.Work;
import dev.refract.migrate.review.rewrite.Rewrite;
import dev.refract.migrate.review.rewrite.RewriteStep.Here;
import dev.refract.migrate.review.rewrite.RewriteStep.Later;
import dev.refract.migrate.review.safer.SafePartitions;
import dev.refract.migrate.review.safer.Sql;
import dev.refract.migrate.script.action.PartitionAction.AttachPartition;
import dev.refract.migrate.script.action.PartitionAction.DetachPartition;
import dev.refract.migrate.script.action.PartitionAction.Detaching;
import dev.refract.migrate.script.action.TableAction.CreateTable;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Partitions that come and go. */
final class PartitionLocks {
  private PartitionLocks() {}

  /** LK29. Silent where a valid check of the table may prove what its rows are. */
  static Stream<Finding> attached(ReviewContext context, Occurrence<AttachPartition> attach) {
    List<TableName> reads =
        StatementImpacts.of(context).of(attach.statement(), attach.action()).tasks().stream()
            .filter(task -> task.work() == Work.SCAN)
            .map(Task::relation)
            .filter(table -> Weight.isInUse(context, table))
            .toList();
    return reads.stream()
        .flatMap(table ->
            Weight.of(
                context,
                table,
                SafePartitions.attached(context, attach, reads)
                    .map(reading(attach, table)::with)
                    .orElseGet(() -> reading(attach, table))));
  }

  private static Finding reading(Occurrence<AttachPartition> attach, TableName table) {
    return Rule.ATTACH_PARTITION_SCAN
        .at(
            attach.statement(),
            "Reads all of %s to attach %s"
                .formatted(quote(table), quote(attach.action().partition())))
        .safer(
            "Before, give %s a check that says which rows it may hold: NOT VALID, then"
                    .formatted(quote(table))
                + " validated in a migration of its own. It is not needed afterwards.");
  }

  /** LK30. */
  static Stream<Finding> detached(ReviewContext context, Occurrence<DetachPartition> detach) {
    DetachPartition action = detach.action();
    if (action.detaching() != Detaching.AT_ONCE || !Weight.isInUse(context, action.table())) {
      return Stream.empty();
    }
    Finding finding =
        Rule.DETACH_PARTITION_BLOCKING
            .at(
                detach.statement(),
                "Locks all of %s to detach %s"
                    .formatted(quote(action.table()), quote(action.partition())))
            .safer(
                "DETACH PARTITION … CONCURRENTLY, from version 14, in a migration of its own. It"
                    + " leaves a check on the partition, and is refused beside a default one.");
    boolean besideDefault =
        StatementImpacts.of(context).of(detach.statement(), action).locks().size() > 2;
    return Stream.of(
        context.version(14) && !besideDefault
            ? finding.with(
                new Rewrite(
                    detach.statement().number(),
                    0,
                    "Detach concurrently",
                    List.of(
                        Later.alone(
                            "detach_" + action.partition().name().toLowerCase(Locale.ROOT),
                            detach.statement().text() + " CONCURRENTLY"))))
            : finding);
  }

  /** LK31. */
  static Stream<Finding> created(ReviewContext context, Occurrence<CreateTable> create) {
    CreateTable action = create.action();
    TableName parent = action.form().partitionOf().orElse(null);
    if (parent == null || !Weight.isInUse(context, parent)) {
      return Stream.empty();
    }
    String bounds = bounds(create.statement().text());
    Finding finding =
        Rule.CREATE_PARTITION_BLOCKING
            .at(
                create.statement(),
                "Locks all of %s to create %s".formatted(quote(parent), quote(action.table())))
            .safer("Create it as a table by itself, then attach it: that locks nobody out.");
    return Stream.of(
        bounds.isEmpty()
            ? finding
            : finding.with(
                new Rewrite(
                    create.statement().number(),
                    0,
                    "Create it by itself, then attach it",
                    List.of(
                        new Here(
                            "CREATE TABLE %s (LIKE %s INCLUDING ALL EXCLUDING IDENTITY)"
                                .formatted(quote(action.table()), quote(parent))),
                        new Here(
                            Sql.alter(
                                parent,
                                "ATTACH PARTITION %s %s"
                                    .formatted(quote(action.table()), bounds)))))));
  }

  /** From FOR VALUES on, or DEFAULT; empty where more follows, or columns are listed. */
  private static String bounds(String text) {
    String upper = text.toUpperCase(Locale.ROOT);
    int start = Math.max(upper.indexOf("FOR VALUES"), upper.lastIndexOf(" DEFAULT"));
    boolean more = upper.contains("PARTITION BY") || upper.contains(" WITH (");
    int bracket = text.indexOf('(');
    boolean columns = bracket >= 0 && bracket < start;
    return start < 0 || more || columns ? "" : text.substring(start).strip();
  }
}
