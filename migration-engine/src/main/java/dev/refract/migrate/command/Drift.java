package dev.refract.migrate.command;

import dev.refract.migrate.database.DatabaseSchema;
import dev.refract.migrate.database.Pair;
import dev.refract.migrate.database.Scope;
import dev.refract.migrate.history.HistoryEntry;
import dev.refract.migrate.history.MigrationFile;
import dev.refract.migrate.history.MigrationHistory;
import dev.refract.migrate.introspect.DatabaseIntrospector;
import java.util.List;

/** Compares a database with what its applied migrations make. */
public final class Drift {
  private Drift() {}

  /** What somebody did to the database besides its migrations; empty when nobody did. */
  public static DiffReport of(MigrationTarget target, MigrationHistory history, Scope scope) {
    return between(
        target.shadow().replay(applied(history), scope),
        DatabaseIntrospector.introspect(target.database(), scope));
  }

  /**
   * That a database has a schema to hold its tables is no drift, even before its first migration.
   */
  static DiffReport between(DatabaseSchema expected, DatabaseSchema live) {
    return Diff.between(new Pair<>(expected.inNamespacesOf(live), live));
  }

  /** The migrations that came to their end, as far as their files are there. */
  static List<MigrationFile> applied(MigrationHistory history) {
    return history.entries().stream()
        .filter(entry -> !entry.isWaiting())
        .filter(Drift::cameToAnEnd)
        .flatMap(entry -> entry.file().stream())
        .toList();
  }

  private static boolean cameToAnEnd(HistoryEntry entry) {
    return entry.row().filter(row -> row.finishedAt().isPresent()).isPresent();
  }
}
