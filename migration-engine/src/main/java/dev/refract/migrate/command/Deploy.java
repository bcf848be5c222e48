package dev.refract.migrate.command;

import dev.refract.migrate.backfill.Backfill;
import dev.refract.migrate.backfill.BackfillException;
import dev.refract.migrate.backfill.Backfills;
import dev.refract.migrate.command.DeployReport.Applied;
import dev.refract.migrate.execute.RunBracket;
import dev.refract.migrate.execute.RunProgress;
import dev.refract.migrate.execute.RunReport;
import dev.refract.migrate.execute.ScriptFailure;
import dev.refract.migrate.execute.ScriptRunner;
import dev.refract.migrate.history.AppliedMigration;
import dev.refract.migrate.history.HistoryEntry;
import dev.refract.migrate.history.MigrationException;
import dev.refract.migrate.history.MigrationFile;
import dev.refract.migrate.history.MigrationHistory;
import dev.refract.migrate.history.MigrationState;
import dev.refract.migrate.history.MigrationsFolder;
import dev.refract.migrate.history.MigrationsTable;
import dev.refract.migrate.script.SqlScript;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code migrate deploy}: runs what is pending, in order, each migration in one transaction
 * together with its row in the history. Several processes may deploy at once: each migration runs
 * in one of them.
 */
public final class Deploy {
  private static final String LATE =
      "Its name comes before those of migrations that have run already. It runs after them here,"
          + " and before them on a new database.";

  private static final String EDITED =
      "It was edited after it ran. What runs on a new database is not what ran here.";
  private static final String MISSING =
      "It has run here, and its folder is gone. A new database will not have what it does.";

  private final MigrationTarget target;
  private final MigrationProgress progress;
  private final Session session;
  private final ScriptRunner runner;

  private Deploy(MigrationTarget target, MigrationProgress progress, Session session) {
    this.target = target;
    this.progress = progress;
    this.session = session;
    this.runner = ScriptRunner.of(target.database());
  }

  /**
   * Deploys.
   *
   * @throws MigrationException P1002 when another process migrates for too long, P3005 for a
   *     database with tables but no history, P3009 while a failed migration is unresolved, P3015
   *     and P3019 for files that do not fit, P3093 where one of them cannot run as it is written;
   *     nothing has run then
   * @throws BackfillException P3090 when a migration waits for its backfill; those before it are
   *     applied
   * @throws MigrationFailure P3018 when a migration fails; it is recorded and nothing of it is kept
   */
  public static DeployReport run(MigrationTarget target, MigrationProgress progress) {
    return deploy(target, Optional.empty(), progress);
  }

  /**
   * Deploys what a person has seen and agreed to, and nothing else.
   *
   * @param agreed the migrations as they were shown
   * @throws MigrationException when other migrations are pending now, or their text has changed
   */
  public static DeployReport run(
      MigrationTarget target, List<MigrationFile> agreed, MigrationProgress progress) {
    return deploy(target, Optional.of(agreed), progress);
  }

  private static DeployReport deploy(
      MigrationTarget target, Optional<List<MigrationFile>> agreed, MigrationProgress progress) {
    MigrationsFolder folder = target.folder();
    try (Session session = Session.exclusive(target)) {
      return new Deploy(target, progress, session).run(folder, agreed);
    }
  }

  private DeployReport run(MigrationsFolder folder, Optional<List<MigrationFile>> agreed) {
    session.write(table -> prepare(table, folder));
    MigrationHistory now = MigrationHistory.of(folder, session.read());
    List<HistoryEntry> failed = now.in(MigrationState.FAILED);
    if (!failed.isEmpty()) {
      throw MigrationException.failedBefore(failed);
    }
    now.renamed()
        .forEach((from, to) -> {
          throw MigrationException.renamed(from, to);
        });
    List<MigrationFile> waiting = now.waiting();
    waiting.forEach(migration -> migration.requireRunnable(runner));
    if (agreed.isPresent() && !agreed.get().equals(waiting)) {
      throw MigrationException.notAsShown();
    }
    now.in(MigrationState.EDITED).forEach(entry -> progress.announce(entry.name(), EDITED));
    now.in(MigrationState.MISSING).forEach(entry -> progress.announce(entry.name(), MISSING));
    now.late().forEach(late -> progress.announce(late.name(), LATE));
    List<Applied> applied = new ArrayList<>();
    for (MigrationFile migration : waiting) {
      if (progress.isCancelled()) {
        return new DeployReport(applied, true);
      }
      progress.migration(migration.name(), waiting.indexOf(migration) + 1, waiting.size());
      requireNew(migration);
      requireBackfill(migration);
      apply(migration, applied);
    }
    return new DeployReport(applied, false);
  }

  private static void prepare(MigrationsTable table, MigrationsFolder folder) throws SQLException {
    if (table.exists()) {
      return;
    }
    if (table.hasOtherThings()) {
      throw MigrationException.notEmpty(
          folder.migrations().stream().map(MigrationFile::name).toList());
    }
    table.create();
  }

  private void requireNew(MigrationFile migration) {
    if (Replaced.of(migration, session.read().orElse(List.of())).isApplied()) {
      throw MigrationException.replacesApplied(migration.name());
    }
  }

  private void requireBackfill(MigrationFile migration) {
    Optional<Backfill> needed = migration.backfill();
    if (needed.isPresent()
        && !Backfills.isComplete(target.database(), session.connection(), needed.get())) {
      throw BackfillException.incomplete(migration.name(), needed.get());
    }
  }

  private void apply(MigrationFile migration, List<Applied> applied) {
    SqlScript script = runner.parse(migration.requireScript());
    Instant started = target.clock().instant();
    Recording recording = new Recording(migration);
    try {
      RunReport report = runner.run(session.connection(), script, recording);
      if (report.wanted()) {
        Duration time = Duration.between(started, target.clock().instant());
        Applied done =
            new Applied(migration.name(), script.statements().size(), time, report.notes());
        applied.add(done);
        progress.applied(done);
      }
    } catch (ScriptFailure failure) {
      if (session.isInterrupted()) {
        throw MigrationException.interrupted(migration.name(), failure);
      }
      MigrationFailure described = new MigrationFailure(migration, failure);
      if (session.isUsable()) {
        session.write(table -> table.fail(migration, started, described.text()));
      }
      throw described;
    }
  }

  /** The migration's row, written in the transaction of its script. */
  private final class Recording implements RunBracket {
    private final MigrationFile migration;
    private String row = "";
    private int count;

    Recording(MigrationFile migration) {
      this.migration = migration;
    }

    @Override
    public boolean opening(Connection connection) throws SQLException {
      MigrationsTable table = session.table();
      boolean done =
          table.read().orElse(List.of()).stream()
              .filter(row -> !row.isRolledBack())
              .map(AppliedMigration::name)
              .anyMatch(migration.name()::equals);
      if (!done) {
        row = table.start(migration);
      }
      return !done;
    }

    @Override
    public void announce(String notice) {
      progress.announce(migration.name(), notice);
    }

    @Override
    public void starting(int number, int count) {
      this.count = count;
      progress.statement(number, count);
    }

    @Override
    public void reached(Connection connection, RunProgress reached) throws SQLException {
      session.table().reached(row, count, reached);
    }

    @Override
    public void closing(Connection connection) throws SQLException {
      session.table().finish(row);
    }
  }
}
