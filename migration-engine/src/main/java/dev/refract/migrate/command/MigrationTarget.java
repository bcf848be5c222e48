package dev.refract.migrate.command;

import dev.refract.migrate.history.MigrationsFolder;
import dev.refract.migrate.history.ShadowDatabase;
import dev.refract.orm.connect.Database;
import dev.refract.orm.connect.DatabaseUrl;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * What a command works on.
 *
 * @param database stays open; the caller closes it
 * @param migrations the migrations folder, which need not exist yet
 * @param shadowUrl a PostgreSQL database that may be emptied, to try migrations out; without it,
 *     one is made and dropped again
 * @param lockTimeout how long to wait for another process that migrates the same database; without
 *     it as long as is usual
 * @param limits how long the statements of migrations may take
 */
public record MigrationTarget(
    Database database,
    Path migrations,
    Clock clock,
    Optional<DatabaseUrl> shadowUrl,
    Optional<Duration> lockTimeout,
    StatementLimits limits) {
  /** As long as the reference waits. */
  public static final Duration USUAL_LOCK_TIMEOUT = Duration.ofSeconds(10);

  public static MigrationTarget of(Database database, Path migrations) {
    return new MigrationTarget(
        database,
        migrations,
        Clock.systemUTC(),
        Optional.empty(),
        Optional.empty(),
        StatementLimits.NONE);
  }

  public MigrationTarget withShadow(Optional<DatabaseUrl> url) {
    return new MigrationTarget(database, migrations, clock, url, lockTimeout, limits);
  }

  public MigrationTarget withLockTimeout(Duration timeout) {
    return new MigrationTarget(
        database, migrations, clock, shadowUrl, Optional.of(timeout), limits);
  }

  public MigrationTarget withLimits(StatementLimits other) {
    return new MigrationTarget(database, migrations, clock, shadowUrl, lockTimeout, other);
  }

  /** Reads the folder and checks that its history is one of this database's product. */
  MigrationsFolder folder() {
    MigrationsFolder folder = MigrationsFolder.read(migrations);
    folder.requireProvider(database.dialect().provider());
    return folder;
  }

  /** Where migrations are tried out. */
  ShadowDatabase shadow() {
    return ShadowDatabase.of(database.url(), shadowUrl);
  }
}
