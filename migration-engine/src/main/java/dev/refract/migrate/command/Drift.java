package dev.refract.migrate.command;

import dev.refract.migrate.database.Pair;
import dev.refract.migrate.history.HistoryEntry;
import dev.refract.migrate.history.MigrationFile;
import dev.refract.migrate.history.MigrationHistory;
import dev.refract.migrate.history.ShadowDatabase;
import dev.refract.migrate.introspect.DatabaseIntrospector;
import java.util.List;

/** Compares a database with what its applied migrations make. */
public final class Drift {
  private Drift() {}

  /** What somebody did to the database besides its migrations; empty when nobody did. */
  public static DiffReport of(MigrationTarget target, MigrationHistory history) {
    List<MigrationFile> applied =
        history.entries().stream()
            .filter(entry -> !entry.isWaiting())
            .filter(Drift::cameToAnEnd)
            .flatMap(entry -> entry.file().stream())
            .toList();
    return Diff.between(
        new Pair<>(
            ShadowDatabase.replay(target.database().dialect(), applied),
            DatabaseIntrospector.introspect(target.database())));
  }

  private static boolean cameToAnEnd(HistoryEntry entry) {
    return entry.row().filter(row -> row.finishedAt().isPresent()).isPresent();
  }
}
