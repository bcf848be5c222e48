package dev.refract.migrate.review.safer;

import static dev.refract.migrate.review.ReviewContext.quote;

import dev.refract.migrate.database.TableName;
import dev.refract.migrate.review.Occurrence;
import dev.refract.migrate.review.ReviewContext;
import dev.refract.migrate.review.rewrite.Rewrite;
import dev.refract.migrate.review.rewrite.RewriteStep;
import dev.refract.migrate.review.rewrite.RewriteStep.Here;
import dev.refract.migrate.review.rewrite.RewriteStep.Later;
import dev.refract.migrate.script.action.PartitionAction.AttachPartition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A table becomes a partition without being read under a lock: a check that says what the partition
 * may hold is validated beside the writers. A default partition gets one that says the opposite,
 * and takes no such rows from then on.
 */
public final class SafePartitions {
  private SafePartitions() {}

  /**
   * Empty where the bounds are not those of one column, or not written out.
   *
   * @param reads the tables that would be read
   */
  public static Optional<Rewrite> attached(
      ReviewContext context, Occurrence<AttachPartition> attach, List<TableName> reads) {
    return context
        .facts()
        .partitionKey(attach.action().table())
        .flatMap(key -> PartitionBounds.condition(key, attach.statement().text()))
        .filter(_ -> attach.statement().actions().size() == 1)
        .map(condition -> rewrite(attach, checks(attach, reads, condition)));
  }

  private static Map<TableName, String> checks(
      Occurrence<AttachPartition> attach, List<TableName> reads, String condition) {
    Map<TableName, String> checks = new LinkedHashMap<>();
    for (TableName table : reads) {
      boolean attached = table.mayBe(attach.action().partition());
      checks.put(table, attached ? condition : "NOT (%s)".formatted(condition));
    }
    return checks;
  }

  private static Rewrite rewrite(
      Occurrence<AttachPartition> attach, Map<TableName, String> checks) {
    String partition = attach.action().partition().name();
    List<RewriteStep> steps = new ArrayList<>();
    List<String> last = new ArrayList<>(List.of(attach.statement().text()));
    checks.forEach((table, condition) -> {
      String name = name(table, partition);
      steps.add(
          new Here(
              Sql.alter(
                  table,
                  "ADD CONSTRAINT %s CHECK (%s) NOT VALID".formatted(quote(name), condition))));
      last.add(Sql.dropConstraint(table, name));
    });
    checks
        .keySet()
        .forEach(table ->
            steps.add(
                Later.of("validate_" + table.name(), Sql.validate(table, name(table, partition)))));
    steps.add(Later.of("attach_" + partition, String.join(";\n", last)));
    return new Rewrite(
        attach.statement().number(), 0, "Prove the bounds beside the writers first", steps);
  }

  private static String name(TableName table, String partition) {
    return Sql.longer(
        table.name(), table.name().equals(partition) ? "bounds" : partition + "_bounds");
  }
}
