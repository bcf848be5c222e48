package dev.refract.migrate.command;

import dev.refract.migrate.history.MigrationHistory;
import dev.refract.migrate.history.MigrationsFolder;

/** {@code migrate status}: which migrations have run and which have not. Changes nothing. */
public final class Status {
  private Status() {}

  public static MigrationHistory of(MigrationTarget target) {
    MigrationsFolder folder = target.folder();
    try (Session session = Session.reading(target)) {
      return MigrationHistory.of(folder, session.read());
    }
  }
}
