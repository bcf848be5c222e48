package dev.refract.migrate.command;

import dev.refract.migrate.backfill.Backfill;
import dev.refract.migrate.backfill.BackfillException;
import dev.refract.migrate.backfill.BackfillFile;
import dev.refract.migrate.backfill.BackfillProgress;
import dev.refract.migrate.backfill.BackfillReport;
import dev.refract.migrate.backfill.Backfills;
import dev.refract.migrate.history.MigrationException;
import dev.refract.migrate.history.MigrationFile;
import dev.refract.migrate.history.MigrationHistory;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * {@code migrate backfill}: fills what a migration needs, before that migration runs and outside of
 * its transaction.
 */
public final class RunBackfill {
  private RunBackfill() {}

  /**
   * Fills, from where it was left. Nothing is done for a migration that has run.
   *
   * @param change how the backfill of the file is changed for this run: other batches or pauses
   * @throws MigrationException P3017 for an unknown migration
   * @throws BackfillException P3091 where the migration has none, P3092 where it cannot be done now
   */
  public static BackfillReport of(
      MigrationTarget target,
      String name,
      UnaryOperator<Backfill> change,
      BackfillProgress progress) {
    MigrationHistory history = Status.of(target);
    MigrationFile migration =
        target.folder().find(name).orElseThrow(() -> MigrationException.unknownMigration(name));
    Backfill backfill =
        migration
            .backfill()
            .orElseThrow(() ->
                BackfillException.noFile(name, migration.path().resolveSibling(BackfillFile.NAME)));
    Optional<MigrationFile> first = history.waiting().stream().findFirst();
    if (history.waiting().stream().noneMatch(migration::equals)) {
      return new BackfillReport(0, 0, true);
    }
    if (!first.equals(Optional.of(migration))) {
      throw BackfillException.tooEarly(name, first.orElse(migration).name());
    }
    return Backfills.run(target.database(), name, change.apply(backfill), progress);
  }
}
