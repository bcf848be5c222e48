package dev.refract.migrate.command;

import java.time.Duration;
import java.util.Optional;

/**
 * How long the statements of a migration may take, unless its script sets other limits itself. A
 * statement that takes longer fails, and the migration with it.
 *
 * @param lockWait how long one may wait for a lock on a table, while everybody else waits behind it
 * @param runTime how long one may run in all
 */
public record StatementLimits(Optional<Duration> lockWait, Optional<Duration> runTime) {
  /** As long as they need. */
  public static final StatementLimits NONE =
      new StatementLimits(Optional.empty(), Optional.empty());

  public boolean isEmpty() {
    return lockWait.isEmpty() && runTime.isEmpty();
  }
}
