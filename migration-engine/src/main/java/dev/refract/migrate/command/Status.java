package dev.refract.migrate.command;

import dev.refract.migrate.history.MigrationHistory;
import dev.refract.migrate.history.MigrationsFolder;
import dev.refract.migrate.history.MigrationsTable;
import java.sql.SQLException;

/** {@code migrate status}: which migrations have run and which have not. Changes nothing. */
public final class Status {
  private Status() {}

  public static MigrationHistory of(MigrationTarget target) {
    MigrationsFolder folder = target.folder();
    try (Session session = Session.reading(target)) {
      return MigrationHistory.of(folder, session.read());
    }
  }

  /** Whether the database has tables and no history, so that somebody has to say what they are. */
  public static boolean needsBaseline(MigrationTarget target) {
    try (Session session = Session.reading(target)) {
      MigrationsTable table = session.table();
      return !table.exists() && table.hasOtherThings();
    } catch (SQLException failure) {
      throw target.database().failure(failure);
    }
  }
}
