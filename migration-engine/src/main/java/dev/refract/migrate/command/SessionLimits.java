package dev.refract.migrate.command;

import dev.refract.orm.connect.Database;
import dev.refract.orm.connect.PostgresUrl;
import dev.refract.orm.connect.SqliteUrl;
import dev.refract.orm.error.RefractException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Time limits of one connection, as its database knows them. */
final class SessionLimits {
  private final Connection connection;

  SessionLimits(Connection connection) {
    this.connection = connection;
  }

  /**
   * Sets them.
   *
   * @throws RefractException P3093 for limits of statements on SQLite, which has none
   */
  void set(Database database, Optional<Duration> lockTimeout, StatementLimits limits)
      throws SQLException {
    switch (database.url()) {
      case SqliteUrl _ -> {
        if (!limits.isEmpty()) {
          throw new RefractException(
              "P3093",
              "SQLite knows no time limits for statements; leave them out. How long to wait for"
                  + " another process is set with --lock-timeout.",
              Map.of());
        }
        if (lockTimeout.isPresent()) {
          run("PRAGMA busy_timeout = " + lockTimeout.get().toMillis());
        }
      }
      case PostgresUrl _ -> {
        if (limits.lockWait().isPresent()) {
          run("SET lock_timeout = " + limits.lockWait().get().toMillis());
        }
        if (limits.runTime().isPresent()) {
          run("SET statement_timeout = " + limits.runTime().get().toMillis());
        }
      }
    }
  }

  /** Puts them back to what they were when the connection was made. */
  void reset(Database database, Optional<Duration> lockTimeout, StatementLimits limits)
      throws SQLException {
    switch (database.url()) {
      case SqliteUrl url -> {
        if (lockTimeout.isPresent()) {
          run("PRAGMA busy_timeout = " + url.pool().socketTimeout().toMillis());
        }
      }
      case PostgresUrl _ -> {
        if (limits.lockWait().isPresent()) {
          run("RESET lock_timeout");
        }
        if (limits.runTime().isPresent()) {
          run("RESET statement_timeout");
        }
      }
    }
  }

  private void run(String statement) throws SQLException {
    try (Statement sql = connection.createStatement()) {
      sql.execute(statement);
    }
  }
}
