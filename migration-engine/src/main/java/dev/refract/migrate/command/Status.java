package dev.refract.migrate.command;

import dev.refract.migrate.history.MigrationHistory;

/** {@code migrate status}: which migrations have run and which have not. Changes nothing. */
public final class Status {
  private Status() {}

  public static MigrationHistory of(MigrationTarget target) {
    return MigrationHistory.of(target.folder(), new HistoryAccess(target).read());
  }
}
