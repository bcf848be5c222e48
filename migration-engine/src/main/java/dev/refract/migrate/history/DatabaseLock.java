package dev.refract.migrate.history;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * PostgreSQL's advisory lock that the reference takes too, so that only one process migrates a
 * database at a time, whichever tool it is. It belongs to the session: when the process dies, the
 * server lets it go.
 *
 * <p>Waiting means asking again and again. One long {@code pg_advisory_lock} would hold a snapshot,
 * for whose end {@code CREATE INDEX CONCURRENTLY} of the holder waits in turn: a deadlock.
 */
public final class DatabaseLock implements AutoCloseable {
  private static final long KEY = 72707369;
  private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(50);

  private static final String HOLDER =
      """
      SELECT 'It is held by process ' || a.pid || ' of the server (user '
             || coalesce(a.usename, '?') || ', application '
             || coalesce(nullif(a.application_name, ''), '?') || ', connected for '
             || date_trunc('second', clock_timestamp() - a.backend_start) || '). '
      FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid
      WHERE l.locktype = 'advisory' AND l.granted AND l.objid = 72707369 AND l.objsubid = 1
        AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())\
      """;

  private final Connection connection;

  private DatabaseLock(Connection connection) {
    this.connection = connection;
  }

  /**
   * Waits for the lock.
   *
   * @param connection in auto-commit mode; the lock is let go when this object or the connection is
   *     closed
   * @throws MigrationException P1002 when it is not free in time, saying who holds it
   */
  public static DatabaseLock take(Connection connection, Duration patience) throws SQLException {
    long end = System.nanoTime() + patience.toNanos();
    while (!Answers.isTrue(connection, "SELECT pg_try_advisory_lock(" + KEY + ")")) {
      if (System.nanoTime() >= end || Thread.currentThread().isInterrupted()) {
        List<String> holders = Answers.texts(connection, HOLDER);
        throw MigrationException.locked(patience, holders.isEmpty() ? "" : holders.getFirst());
      }
      LockSupport.parkNanos(PAUSE);
    }
    return new DatabaseLock(connection);
  }

  @Override
  public void close() throws SQLException {
    if (!connection.isClosed()) {
      Answers.run(connection, "SELECT pg_advisory_unlock(" + KEY + ")");
    }
  }
}
