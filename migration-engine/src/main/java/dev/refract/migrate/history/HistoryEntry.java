package dev.refract.migrate.history;

import java.util.Optional;

/**
 * One migration, on disk, in the database, or in both.
 *
 * @param row the row that counts: the latest that is not rolled back, else the latest
 */
public record HistoryEntry(
    String name,
    MigrationState state,
    Optional<MigrationFile> file,
    Optional<AppliedMigration> row) {

  /** Whether deploying would run it. */
  public boolean isWaiting() {
    return state == MigrationState.PENDING || state == MigrationState.ROLLED_BACK;
  }
}
