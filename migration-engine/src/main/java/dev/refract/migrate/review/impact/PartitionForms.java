package dev.refract.migrate.review.impact;

import dev.refract.migrate.database.TableName;
import dev.refract.migrate.script.action.PartitionAction;
import dev.refract.migrate.script.action.PartitionAction.AttachPartition;
import dev.refract.migrate.script.action.PartitionAction.DetachPartition;
import dev.refract.migrate.script.action.PartitionAction.Detaching;
import java.util.List;
import java.util.stream.Stream;

/** The forms that attach and detach partitions. */
final class PartitionForms {
  private PartitionForms() {}

  static Stream<Choice> of(PartitionAction action, Situation situation) {
    List<TableName> rest = situation.defaultPartition(action.table()).stream().toList();
    DdlForm form =
        switch (action) {
          case AttachPartition _ -> attached(action.partition(), situation);
          case DetachPartition detach -> detached(detach.detaching(), situation);
        };
    return Stream.of(
        Choice.of(form)
            .with(Role.PARENT, action.table())
            .with(Role.PARTITION, action.partition())
            .with(Role.DEFAULT_PARTITION, rest));
  }

  private static DdlForm attached(TableName partition, Situation situation) {
    if (situation.majorVersion() < 12) {
      return isChecked(partition, situation)
          ? DdlForm.ATTACH_PARTITION_CHECKED_11
          : DdlForm.ATTACH_PARTITION_11;
    }
    return isChecked(partition, situation)
        ? DdlForm.ATTACH_PARTITION_CHECKED
        : DdlForm.ATTACH_PARTITION;
  }

  /** Whether the table has a valid check, which may say what its rows must be. */
  static boolean isChecked(TableName partition, Situation situation) {
    return situation.live(partition).stream()
        .flatMap(table -> table.checks().stream())
        .anyMatch(check -> check.validated());
  }

  private static DdlForm detached(Detaching detaching, Situation situation) {
    return switch (detaching) {
      case CONCURRENTLY, FINALIZE -> DdlForm.DETACH_PARTITION_CONCURRENTLY;
      case AT_ONCE ->
          situation.majorVersion() < 14 ? DdlForm.DETACH_PARTITION_13 : DdlForm.DETACH_PARTITION;
    };
  }
}
