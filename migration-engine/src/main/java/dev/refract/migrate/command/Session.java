package dev.refract.migrate.command;

import dev.refract.migrate.execute.RunBracket;
import dev.refract.migrate.execute.ScriptRunner;
import dev.refract.migrate.history.AppliedMigration;
import dev.refract.migrate.history.DatabaseLock;
import dev.refract.migrate.history.DatabaseSchemas;
import dev.refract.migrate.history.MigrationsTable;
import dev.refract.migrate.script.SqlScript;
import dev.refract.orm.connect.Database;
import dev.refract.orm.connect.PostgresUrl;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The one connection over which a command works. An exclusive session keeps all other migrating
 * processes out until it is closed: by PostgreSQL's advisory lock; on SQLite each write takes the
 * lock of the file.
 */
final class Session implements AutoCloseable {
  private final MigrationTarget target;
  private final Connection connection;
  private Optional<DatabaseLock> lock = Optional.empty();
  private Optional<Interruption> interruption = Optional.empty();
  private boolean limited;

  private Session(MigrationTarget target) {
    this.target = target;
    this.connection = target.database().borrow();
  }

  /** Something to do with the table while nobody else can write. */
  interface Write {
    void to(MigrationsTable table) throws SQLException;
  }

  /** To look only. */
  static Session reading(MigrationTarget target) {
    return new Session(target);
  }

  /**
   * To change the database.
   *
   * @throws dev.refract.migrate.history.MigrationException P1002 when another process takes too
   *     long
   */
  static Session exclusive(MigrationTarget target) {
    Session session = new Session(target);
    try {
      session.lock();
      return session;
    } catch (SQLException failure) {
      session.close();
      throw target.database().failure(failure);
    } catch (RuntimeException failure) {
      session.close();
      throw failure;
    }
  }

  private void lock() throws SQLException {
    if (target.database().url() instanceof PostgresUrl url) {
      Duration patience = target.lockTimeout().orElse(MigrationTarget.USUAL_LOCK_TIMEOUT);
      lock = Optional.of(DatabaseLock.take(connection, patience));
      interruption = Optional.of(Interruption.of(connection));
      DatabaseSchemas.createMissing(connection, url.schema());
    }
    new SessionLimits(connection).set(target.database(), target.lockTimeout(), target.limits());
    limited = true;
  }

  Connection connection() {
    return connection;
  }

  Database database() {
    return target.database();
  }

  MigrationsTable table() {
    return MigrationsTable.of(target.database().url(), connection, target.clock());
  }

  Optional<List<AppliedMigration>> read() {
    try {
      return table().read();
    } catch (SQLException failure) {
      throw target.database().failure(failure);
    }
  }

  /** A transaction of its own. */
  void write(Write write) {
    RunBracket bracket =
        new RunBracket() {
          @Override
          public boolean opening(Connection same) throws SQLException {
            write.to(table());
            return true;
          }
        };
    ScriptRunner.of(target.database()).run(connection, SqlScript.empty(), bracket);
  }

  /** Whether this process is ending, which has cancelled what the database did for it. */
  boolean isInterrupted() {
    return interruption.filter(Interruption::happened).isPresent();
  }

  /** Whether the connection has survived what was done with it. */
  boolean isUsable() {
    try {
      return !connection.isClosed() && connection.isValid(1);
    } catch (SQLException failure) {
      throw target.database().failure(failure);
    }
  }

  @Override
  public void close() {
    interruption.ifPresent(Interruption::close);
    try (connection) {
      if (limited && !connection.isClosed()) {
        new SessionLimits(connection)
            .reset(target.database(), target.lockTimeout(), target.limits());
      }
      if (lock.isPresent()) {
        lock.get().close();
      }
    } catch (SQLException failure) {
      throw target.database().failure(failure);
    }
  }
}
