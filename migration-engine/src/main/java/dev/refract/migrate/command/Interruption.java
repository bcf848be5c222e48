package dev.refract.migrate.command;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;

/**
 * Takes care that what a PostgreSQL server is doing for this process ends with it: a person who
 * stops a migration wants its locks to go, and the server itself would notice only when the
 * statement is done.
 */
final class Interruption implements AutoCloseable {
  private final PGConnection connection;
  private final Thread hook = new Thread(this::cancel, "cancel-migration");
  private volatile boolean happened;

  private Interruption(PGConnection connection) {
    this.connection = connection;
  }

  static Interruption of(Connection connection) throws SQLException {
    Interruption interruption = new Interruption(connection.unwrap(PGConnection.class));
    try {
      Runtime.getRuntime().addShutdownHook(interruption.hook);
    } catch (IllegalStateException _) {
      interruption.happened = true; // the process is ending already
    }
    return interruption;
  }

  /** Whether the process is ending, so that what fails now does so for that reason. */
  boolean happened() {
    return happened;
  }

  private void cancel() {
    happened = true;
    try {
      connection.cancelQuery();
    } catch (SQLException _) {
      // the connection is gone, and with it what it did
    }
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException _) {
      // the process is ending, and the hook has run
    }
  }
}
