package dev.refract.migrate.review.lock;

import static dev.refract.migrate.review.Analyser.each;

import dev.refract.migrate.review.Analyser;
import dev.refract.migrate.review.Rule;
import dev.refract.migrate.script.action.ColumnAction.AddColumn;
import dev.refract.migrate.script.action.ColumnAction.ChangeType;
import dev.refract.migrate.script.action.ColumnAction.SetExpression;
import dev.refract.migrate.script.action.ColumnAction.SetNotNull;
import dev.refract.migrate.script.action.ConstraintAction.AddConstraint;
import dev.refract.migrate.script.action.ConstraintAction.AlterConstraint;
import dev.refract.migrate.script.action.ConstraintAction.ValidateConstraint;
import dev.refract.migrate.script.action.IndexAction.CreateIndex;
import dev.refract.migrate.script.action.IndexAction.DropIndex;
import dev.refract.migrate.script.action.IndexAction.Reindex;
import dev.refract.migrate.script.action.PartitionAction.AttachPartition;
import dev.refract.migrate.script.action.PartitionAction.DetachPartition;
import dev.refract.migrate.script.action.RoutineAction;
import dev.refract.migrate.script.action.RowAction;
import dev.refract.migrate.script.action.StorageAction;
import dev.refract.migrate.script.action.TableAction.CreateTable;
import dev.refract.migrate.script.action.TableAction.LockTable;
import dev.refract.migrate.script.action.TypeAction.AddEnumValue;
import dev.refract.migrate.script.action.TypeAction.RenameEnumValue;
import dev.refract.migrate.script.action.ViewAction.RefreshMaterializedView;
import java.util.List;

/** The rules of family LK, in the order of their codes; one look may find for several. */
public final class LockRules {
  private LockRules() {}

  public static final List<Analyser> ALL =
      List.of(
          each(Rule.CREATE_INDEX_BLOCKING, CreateIndex.class, IndexLocks::built),
          each(Rule.DROP_INDEX_BLOCKING, DropIndex.class, IndexLocks::dropped),
          each(Rule.REINDEX_BLOCKING, Reindex.class, IndexLocks::rebuilt),
          new Analyser(Rule.CONCURRENTLY_AMONG_OTHERS, TransactionLocks::concurrently),
          each(Rule.CONCURRENT_INDEX_INVALID, CreateIndex.class, IndexLocks::keptInvalid),
          // LK06, LK07, LK08
          each(Rule.VOLATILE_DEFAULT, AddColumn.class, ColumnLocks::rewritten),
          each(Rule.ADD_GENERATED, SetExpression.class, ColumnLocks::expression),
          // LK09, LK10
          each(Rule.CHANGE_TYPE_REWRITE, ChangeType.class, TypeLocks::rewritten),
          each(Rule.CHANGE_TYPE_OF_KEY, ChangeType.class, TypeLocks::ofKey),
          each(Rule.CHANGE_TYPE_WITH_DEPENDENTS, ChangeType.class, TypeLocks::refused),
          each(Rule.SET_NOT_NULL_SCAN, SetNotNull.class, ConstraintLocks::required),
          // LK14, LK15, LK17, LK18, LK19
          each(Rule.ADD_FOREIGN_KEY_SCAN, AddConstraint.class, ConstraintLocks::added),
          each(
              Rule.VALIDATE_IN_SAME_TRANSACTION,
              ValidateConstraint.class,
              ConstraintLocks::validated),
          each(Rule.ADD_COLUMN_INLINE_CONSTRAINT, AddColumn.class, ColumnLocks::inline),
          new Analyser(Rule.FOREIGN_KEY_LOCKS_BOTH, OtherLocks::otherEnd),
          new Analyser(Rule.WORK_AFTER_EXCLUSIVE_LOCK, TransactionLocks::workBehind),
          new Analyser(Rule.WIDE_LOCK_WINDOW, TransactionLocks::wide),
          new Analyser(Rule.SEPARATE_ALTERS, TransactionLocks::separate),
          new Analyser(Rule.LOCK_TIMEOUT_MISSING, TransactionLocks::withoutLockTimeout),
          new Analyser(Rule.STATEMENT_TIMEOUT_MISSING, TransactionLocks::withoutStatementTimeout),
          each(Rule.EXPLICIT_LOCK, LockTable.class, TransactionLocks::explicit),
          each(Rule.STORAGE_REWRITE, StorageAction.class, OtherLocks::storage),
          each(Rule.ATTACH_PARTITION_SCAN, AttachPartition.class, PartitionLocks::attached),
          each(Rule.DETACH_PARTITION_BLOCKING, DetachPartition.class, PartitionLocks::detached),
          each(Rule.CREATE_PARTITION_BLOCKING, CreateTable.class, PartitionLocks::created),
          each(Rule.INDEX_ON_PARTITIONED, CreateIndex.class, IndexLocks::onPartitioned),
          each(Rule.CHANGE_TRIGGER, RoutineAction.class, OtherLocks::trigger),
          each(Rule.MATERIALIZED_VIEW_DATA, RefreshMaterializedView.class, OtherLocks::refreshed),
          each(Rule.BACKFILL_IN_MIGRATION, RowAction.class, RowLocks::changed),
          new Analyser(Rule.BRIEF_EXCLUSIVE_LOCK, OtherLocks::brief),
          each(Rule.ALTER_CONSTRAINT, AlterConstraint.class, ConstraintLocks::altered),
          each(Rule.ENUM_VALUE_IN_SAME_TRANSACTION, AddEnumValue.class, RowLocks::valueUsed),
          each(Rule.RENAME_ENUM_VALUE, RenameEnumValue.class, RowLocks::valueRenamed),
          new Analyser(Rule.BLOCKED_BY_SESSION, LiveLocks::blocked),
          new Analyser(Rule.LARGE_TABLE, LiveLocks::large),
          new Analyser(Rule.DISK_HEADROOM, LiveLocks::disk));
}
