package dev.refract.migrate.command;

import dev.refract.migrate.backfill.Backfill;
import dev.refract.migrate.backfill.BackfillProgress;
import dev.refract.migrate.backfill.BackfillReport;
import dev.refract.migrate.backfill.Backfills;
import dev.refract.migrate.command.RehearsalReport.Place;
import dev.refract.migrate.command.RehearsalReport.Rehearsed;
import dev.refract.migrate.database.DatabaseSchema;
import dev.refract.migrate.database.Pair;
import dev.refract.migrate.database.Scope;
import dev.refract.migrate.execute.ScriptFailure;
import dev.refract.migrate.execute.ScriptRunner;
import dev.refract.migrate.history.HistoryEntry;
import dev.refract.migrate.history.LiveCopy;
import dev.refract.migrate.history.MigrationException;
import dev.refract.migrate.history.MigrationFile;
import dev.refract.migrate.history.MigrationHistory;
import dev.refract.migrate.history.MigrationState;
import dev.refract.migrate.history.ShadowDatabase;
import dev.refract.migrate.introspect.DatabaseIntrospector;
import dev.refract.migrate.script.SqlScript;
import dev.refract.orm.connect.Database;
import dev.refract.orm.connect.DatabaseUrl;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code migrate rehearse}: runs the pending migrations on another database, each statement timed,
 * and compares the result with the schema. The database itself is only read.
 */
public final class Rehearse {
  private final DatabaseSchema schema;
  private final MigrationProgress progress;

  private Rehearse(DatabaseSchema schema, MigrationProgress progress) {
    this.schema = schema;
    this.progress = progress;
  }

  /** What a rehearsal starts from. */
  public enum Rows {
    NONE,
    /** A copy of all rows, where the database can be copied now. */
    COPIED
  }

  /**
   * Rehearses.
   *
   * @param url of a database to which this process has no connection
   * @param shadowUrl a PostgreSQL database that may be emptied
   * @throws MigrationException P3009 while a failed migration is unresolved, P3006 and P3014 where
   *     the shadow database cannot be made, P3093 where a script cannot run as it is written
   */
  public static RehearsalReport run(
      DatabaseUrl url,
      Path migrations,
      Optional<DatabaseUrl> shadowUrl,
      DatabaseSchema schema,
      Rows rows,
      MigrationProgress progress) {
    MigrationHistory history = history(url, migrations);
    Rehearse rehearse = new Rehearse(schema, progress);
    Optional<String> whyNot = Optional.empty();
    if (rows == Rows.COPIED) {
      try (LiveCopy copy = LiveCopy.of(url)) {
        return rehearse.on(copy, history);
      } catch (LiveCopy.RefusedException refused) {
        whyNot = Optional.ofNullable(refused.getMessage());
      }
    }
    return rehearse.on(ShadowDatabase.of(url, shadowUrl), history, whyNot);
  }

  private static MigrationHistory history(DatabaseUrl url, Path migrations) {
    try (Database database = Database.open(url)) {
      MigrationHistory history = Status.of(MigrationTarget.of(database, migrations));
      List<HistoryEntry> failed = history.in(MigrationState.FAILED);
      if (!failed.isEmpty()) {
        throw MigrationException.failedBefore(failed);
      }
      ScriptRunner runner = ScriptRunner.of(database);
      history.waiting().forEach(migration -> migration.requireRunnable(runner));
      return history;
    }
  }

  private RehearsalReport on(LiveCopy copy, MigrationHistory history) {
    try (Database database = Database.open(copy.url());
        Connection connection = database.borrow()) {
      return run(database, connection, history, Place.COPY, Optional.empty());
    } catch (SQLException failure) {
      throw copy.url().dialect().failure(failure);
    }
  }

  private RehearsalReport on(
      ShadowDatabase shadow, MigrationHistory history, Optional<String> whyNot) {
    return shadow.use((database, connection) -> {
      shadow.run(database, connection, Drift.applied(history));
      return run(database, connection, history, Place.SHADOW, whyNot);
    });
  }

  private RehearsalReport run(
      Database database,
      Connection connection,
      MigrationHistory history,
      Place place,
      Optional<String> whyNot)
      throws SQLException {
    List<Rehearsed> done = new ArrayList<>();
    List<MigrationFile> waiting = history.waiting();
    for (MigrationFile migration : waiting) {
      progress.migration(migration.name(), waiting.indexOf(migration) + 1, waiting.size());
      fill(database, connection, migration);
      Optional<MigrationFailure> failure = run(database, connection, migration, done);
      if (failure.isPresent()) {
        return new RehearsalReport(place, whyNot, done, failure, Optional.empty());
      }
    }
    DatabaseSchema reached =
        DatabaseIntrospector.introspect(connection, database.dialect(), Scope.of(schema));
    DiffReport remaining = Diff.between(new Pair<>(reached, schema));
    return new RehearsalReport(place, whyNot, done, Optional.empty(), Optional.of(remaining));
  }

  private void fill(Database database, Connection connection, MigrationFile migration) {
    Optional<Backfill> backfill = migration.backfill();
    if (backfill.isPresent() && !Backfills.isComplete(database, connection, backfill.get())) {
      long began = System.nanoTime();
      BackfillReport report =
          Backfills.run(
              database,
              connection,
              migration.name(),
              backfill.get().withoutPause(),
              BackfillProgress.SILENT);
      long millis = Duration.ofNanos(System.nanoTime() - began).toMillis();
      progress.announce(
          migration.name(),
          "Its backfill filled " + report.rows() + " rows in " + millis + " ms, without pauses.");
    }
  }

  private Optional<MigrationFailure> run(
      Database database, Connection connection, MigrationFile migration, List<Rehearsed> done) {
    ScriptRunner runner = ScriptRunner.of(database);
    SqlScript script = runner.parse(migration.requireScript());
    StatementTimes times = new StatementTimes(migration.name(), script, progress);
    try {
      runner.run(connection, script, times);
      return Optional.empty();
    } catch (ScriptFailure failure) {
      return Optional.of(new MigrationFailure(migration, failure));
    } finally {
      done.add(new Rehearsed(migration.name(), times.measured()));
    }
  }
}
