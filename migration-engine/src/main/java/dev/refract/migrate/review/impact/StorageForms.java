package dev.refract.migrate.review.impact;

import dev.refract.migrate.database.TableName;
import dev.refract.migrate.script.action.StorageAction;
import dev.refract.migrate.script.action.StorageAction.Analyze;
import dev.refract.migrate.script.action.StorageAction.Cluster;
import dev.refract.migrate.script.action.StorageAction.MarkClustered;
import dev.refract.migrate.script.action.StorageAction.SetAccessMethod;
import dev.refract.migrate.script.action.StorageAction.SetLogging;
import dev.refract.migrate.script.action.StorageAction.SetReplicaIdentity;
import dev.refract.migrate.script.action.StorageAction.SetStorageParameters;
import dev.refract.migrate.script.action.StorageAction.SetTablespace;
import dev.refract.migrate.script.action.StorageAction.Vacuum;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The forms that change how a table is stored. */
final class StorageForms {
  /** Parameters that change how rows may be read, so that nobody may be reading. */
  private static final Set<String> READ_BY_PLANS = Set.of("user_catalog_table");

  private StorageForms() {}

  static Stream<Choice> of(StorageAction action) {
    return switch (action) {
      case SetLogging set -> Stream.of(Choice.of(DdlForm.SET_LOGGING, set.table()));
      case SetTablespace set -> Stream.of(Choice.of(DdlForm.SET_TABLESPACE, set.table()));
      case SetAccessMethod set -> Stream.of(Choice.of(DdlForm.SET_ACCESS_METHOD, set.table()));
      case SetStorageParameters set ->
          Stream.of(
              Choice.of(
                  set.names().stream().anyMatch(READ_BY_PLANS::contains)
                      ? DdlForm.SET_STORAGE_PARAMETERS_READ_BY_PLANS
                      : DdlForm.SET_STORAGE_PARAMETERS,
                  set.table()));
      case Cluster cluster -> all(DdlForm.CLUSTER, cluster.table().stream().toList());
      case MarkClustered mark -> Stream.of(Choice.of(DdlForm.CLUSTER_ON, mark.table()));
      case Vacuum vacuum ->
          all(vacuum.full() ? DdlForm.VACUUM_FULL : DdlForm.VACUUM, vacuum.tables());
      case Analyze analyze -> all(DdlForm.ANALYZE, analyze.tables());
      case SetReplicaIdentity set -> Stream.of(Choice.of(DdlForm.REPLICA_IDENTITY, set.table()));
    };
  }

  private static Stream<Choice> all(DdlForm form, List<TableName> tables) {
    return tables.stream().map(table -> Choice.of(form, table));
  }
}
