package dev.refract.migrate.command;

import dev.refract.migrate.database.DatabaseSchema;
import dev.refract.migrate.database.Pair;
import dev.refract.migrate.database.Scope;
import dev.refract.migrate.history.AppliedMigration;
import dev.refract.migrate.history.MigrationHistory;
import dev.refract.migrate.history.MigrationsFolder;
import dev.refract.migrate.history.MigrationsTable;
import dev.refract.migrate.history.Replays;
import dev.refract.migrate.history.ShadowDatabase;
import dev.refract.migrate.introspect.DatabaseIntrospector;
import dev.refract.migrate.review.DestructiveChanges;
import dev.refract.orm.connect.Database;
import dev.refract.orm.dialect.Dialect;
import dev.refract.orm.error.RefractException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Everything there is to know at once, for a screen: where every migration stands, how the database
 * is, and what the schema would change. Changes nothing, and a part that cannot be told does not
 * hide the others.
 *
 * @param database how the database is
 * @param drift what differs from what the applied migrations make; empty also where that cannot be
 *     told
 * @param change from the end of the migrations to the schema; empty where the schema has errors or
 *     the migrations do not run
 * @param changeScript the text that a new migration would have
 * @param problem why the migrations do not run from an empty database
 */
public record Overview(
    MigrationHistory history,
    DatabaseState database,
    Optional<DiffReport> drift,
    Optional<DiffReport> change,
    String changeScript,
    Optional<RefractException> problem) {

  /** How the database is. */
  public enum DatabaseState {
    /** There is none yet. */
    MISSING,
    /** It has no tables, or none with rows. */
    EMPTY,
    /** It has tables but no history: it must be taken over first. */
    UNMANAGED,
    FILLED
  }

  /**
   * Looks.
   *
   * @param database empty when there is none yet
   * @param shadow where the migrations are tried out
   * @param schema what the schema describes; empty when it has errors
   * @throws RefractException when the folder or the database cannot be read
   */
  public static Overview of(
      Optional<Database> database,
      Path migrations,
      Dialect dialect,
      Optional<DatabaseSchema> schema,
      ShadowDatabase shadow,
      Replays replays) {
    return of(database, migrations, dialect, schema, shadow, replays, RenameChoice.NONE);
  }

  /** The same, where some things of the schema may only have got other names. */
  public static Overview of(
      Optional<Database> database,
      Path migrations,
      Dialect dialect,
      Optional<DatabaseSchema> schema,
      ShadowDatabase shadow,
      Replays replays,
      RenameChoice renames) {
    MigrationsFolder folder = MigrationsFolder.read(migrations);
    folder.requireProvider(dialect.provider());
    Optional<List<AppliedMigration>> rows =
        database.flatMap(open -> rows(MigrationTarget.of(open, migrations)));
    MigrationHistory history = MigrationHistory.of(folder, rows);
    Scope scope = schema.map(Scope::of).orElse(Scope.CURRENT);
    Optional<DiffReport> drift = Optional.empty();
    Optional<DiffReport> change = Optional.empty();
    Optional<RefractException> problem = Optional.empty();
    try {
      drift =
          database
              .filter(open -> history.hasTable())
              .map(open -> drift(open, history, shadow, replays, scope));
      change =
          schema.map(next ->
              Diff.between(
                  new Pair<>(replays.of(shadow, folder.migrations(), scope), next), renames));
    } catch (RefractException doesNotRun) {
      problem = Optional.of(doesNotRun);
    }
    String script =
        change
            .map(report -> report.script().text(DestructiveChanges.heading(report.steps())))
            .orElse("");
    DatabaseState state = database.map(Overview::state).orElse(DatabaseState.MISSING);
    return new Overview(history, state, drift, change, script, problem);
  }

  /** Whether the schema says something that no migration does. */
  public boolean hasChange() {
    return change.filter(report -> !report.isEmpty()).isPresent();
  }

  public boolean hasDrift() {
    return drift.filter(report -> !report.isEmpty()).isPresent();
  }

  private static Optional<List<AppliedMigration>> rows(MigrationTarget target) {
    try (Session session = Session.reading(target)) {
      return session.read();
    }
  }

  private static DiffReport drift(
      Database database,
      MigrationHistory history,
      ShadowDatabase shadow,
      Replays replays,
      Scope scope) {
    return Drift.between(
        replays.of(shadow, Drift.applied(history), scope),
        DatabaseIntrospector.introspect(database, scope));
  }

  private static DatabaseState state(Database database) {
    try (Connection connection = database.borrow()) {
      MigrationsTable table = MigrationsTable.of(database.url(), connection, Clock.systemUTC());
      if (!table.hasOtherThings()) {
        return DatabaseState.EMPTY;
      }
      if (!table.exists()) {
        return DatabaseState.UNMANAGED;
      }
      return table.otherTablesHaveRows() ? DatabaseState.FILLED : DatabaseState.EMPTY;
    } catch (SQLException failure) {
      throw database.failure(failure);
    }
  }
}
