package dev.refract.app.cli;

import dev.refract.migrate.command.MigrationTarget;
import dev.refract.migrate.command.StatementLimits;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How long a migration may wait and work. */
final class TimeLimitOptions {
  @Option(
      names = "--lock-timeout",
      paramLabel = "TIME",
      converter = TimeSpan.class,
      description = "How long to wait for another process that migrates: 30s, 500ms, 2min; 10s.")
  private Optional<Duration> lockTimeout = Optional.empty();

  @Option(
      names = "--statement-lock-timeout",
      paramLabel = "TIME",
      converter = TimeSpan.class,
      description =
          "PostgreSQL: how long a statement may wait for a table. Everybody else waits behind it.")
  private Optional<Duration> statementLockTimeout = Optional.empty();

  @Option(
      names = "--statement-timeout",
      paramLabel = "TIME",
      converter = TimeSpan.class,
      description = "PostgreSQL: how long a statement may take.")
  private Optional<Duration> statementTimeout = Optional.empty();

  MigrationTarget on(MigrationTarget target) {
    MigrationTarget limited =
        target.withLimits(new StatementLimits(statementLockTimeout, statementTimeout));
    return lockTimeout.map(limited::withLockTimeout).orElse(limited);
  }
}
