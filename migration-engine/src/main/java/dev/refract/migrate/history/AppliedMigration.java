package dev.refract.migrate.history;

import java.time.Instant;
import java.util.Optional;

/**
 * One row of the {@code _prisma_migrations} table.
 *
 * @param logs what was recorded when it failed
 */
public record AppliedMigration(
    String id,
    String checksum,
    Optional<Instant> finishedAt,
    String name,
    Optional<String> logs,
    Optional<Instant> rolledBackAt,
    Instant startedAt,
    int appliedSteps) {

  public boolean isRolledBack() {
    return rolledBackAt.isPresent();
  }

  /** Started, not finished, and nobody has resolved it. */
  public boolean isFailed() {
    return finishedAt.isEmpty() && rolledBackAt.isEmpty();
  }
}
