package dev.refract.migrate.script.action;

import dev.refract.migrate.database.TableName;
import java.util.List;
import java.util.Optional;

/** How a table is stored and kept in order. */
public sealed interface StorageAction extends StatementAction {

  /** SET LOGGED or SET UNLOGGED. */
  record SetLogging(TableName table, boolean logged) implements StorageAction {}

  record SetTablespace(TableName table, String tablespace) implements StorageAction {}

  record SetAccessMethod(TableName table, String method) implements StorageAction {}

  /**
   * SET (…) and RESET (…).
   *
   * @param names in lower case, such as {@code fillfactor}
   */
  record SetStorageParameters(TableName table, List<String> names) implements StorageAction {
    public SetStorageParameters {
      names = List.copyOf(names);
    }
  }

  /** CLUSTER; all tables that were clustered before when it names none. */
  record Cluster(Optional<TableName> table, Optional<String> index) implements StorageAction {}

  /** CLUSTER ON and SET WITHOUT CLUSTER: which index the next CLUSTER goes by. */
  record MarkClustered(TableName table, Optional<String> index) implements StorageAction {}

  /** VACUUM; all tables when it names none. */
  record Vacuum(boolean full, List<TableName> tables) implements StorageAction {
    public Vacuum {
      tables = List.copyOf(tables);
    }
  }

  /** ANALYZE; all tables when it names none. */
  record Analyze(List<TableName> tables) implements StorageAction {
    public Analyze {
      tables = List.copyOf(tables);
    }
  }

  /**
   * REPLICA IDENTITY.
   *
   * @param identity such as {@code FULL} or {@code USING INDEX name}
   */
  record SetReplicaIdentity(TableName table, String identity) implements StorageAction {}
}
