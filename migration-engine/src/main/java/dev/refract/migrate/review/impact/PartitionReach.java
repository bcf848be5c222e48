package dev.refract.migrate.review.impact;

import dev.refract.migrate.database.TableName;
import dev.refract.migrate.review.fact.LiveTable;
import dev.refract.migrate.script.ScriptStatement;
import dev.refract.migrate.script.action.IndexAction.CreateIndex;
import dev.refract.migrate.script.action.RoutineAction.CreateTrigger;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How far a statement on a partitioned table goes: to its partitions and theirs, which it does not
 * name, or not. Measured as the {@link DdlForm forms} are.
 */
final class PartitionReach {
  private static final Pattern ALTER_ONLY =
      Pattern.compile("(?is)ALTER\\s+TABLE\\s+(IF\\s+EXISTS\\s+)?ONLY\\b.*");
  private static final Pattern FOR_EACH_ROW = Pattern.compile("(?is)\\bFOR\\s+(EACH\\s+)?ROW\\b");

  private static final Set<DdlForm> STAYING =
      Set.of(
          DdlForm.RENAME_TABLE,
          DdlForm.SET_SCHEMA,
          DdlForm.SET_STORAGE_PARAMETERS,
          DdlForm.SET_STORAGE_PARAMETERS_READ_BY_PLANS,
          DdlForm.SET_COLUMN_OPTIONS,
          DdlForm.SET_TABLESPACE,
          DdlForm.REPLICA_IDENTITY,
          DdlForm.ROW_SECURITY,
          DdlForm.POLICY,
          DdlForm.CHANGE_OWNER,
          DdlForm.COMMENT,
          DdlForm.VALIDATE_VALID,
          DdlForm.CREATE_INDEX_CONCURRENTLY,
          DdlForm.DROP_INDEX_CONCURRENTLY);

  private final Situation situation;
  private final boolean stays;

  PartitionReach(ScriptStatement statement, Situation situation) {
    this.situation = situation;
    this.stays =
        ALTER_ONLY.matcher(statement.text()).matches()
            || statement.actions(CreateIndex.class).stream().anyMatch(index -> index.form().only())
            || (statement.does(CreateTrigger.class)
                && !FOR_EACH_ROW.matcher(statement.text()).find());
  }

  /** The partitions of a table, and theirs, that a form locks with it. */
  List<TableName> of(DdlForm form, Role role, TableName table) {
    boolean reaches =
        !stays && !STAYING.contains(form) && (role == Role.TABLE || role == Role.OTHER_SIDE);
    return reaches ? below(table).toList() : List.of();
  }

  /** Those of them that hold rows; the table itself where it has no partitions. */
  List<TableName> holders(DdlForm form, Role role, TableName table) {
    return below(table).findAny().isEmpty()
        ? List.of(table)
        : of(form, role, table).stream().filter(part -> below(part).findAny().isEmpty()).toList();
  }

  /** Up to version 17, UNIQUE locks everybody out of the table, and writers out of the rest. */
  LockMode mode(DdlForm form, LockMode onTable) {
    return form == DdlForm.ADD_UNIQUE && situation.majorVersion() < 18 ? LockMode.SHARE : onTable;
  }

  private Stream<TableName> below(TableName table) {
    return situation.live(table).map(LiveTable::partitions).orElse(List.of()).stream()
        .map(table::sibling)
        .flatMap(part -> Stream.concat(Stream.of(part), below(part)));
  }
}
