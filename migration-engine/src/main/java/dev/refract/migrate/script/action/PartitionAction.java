package dev.refract.migrate.script.action;

import dev.refract.migrate.database.TableName;

/**
 * What is done to the partitions of a table. A new partition is a {@link TableAction.CreateTable}.
 */
public sealed interface PartitionAction extends StatementAction {
  TableName table();

  TableName partition();

  /**
   * ATTACH PARTITION.
   *
   * @param isDefault whether it takes the rows that fit no other partition
   */
  record AttachPartition(TableName table, TableName partition, boolean isDefault)
      implements PartitionAction {}

  record DetachPartition(TableName table, TableName partition, Detaching detaching)
      implements PartitionAction {}

  /** How a partition is detached. */
  enum Detaching {
    AT_ONCE,
    CONCURRENTLY,
    /** The end of one that was interrupted. */
    FINALIZE
  }
}
