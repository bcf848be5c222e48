package dev.refract.migrate.execute;

import java.sql.Connection;
import java.sql.SQLException;

/** A transaction; closing it rolls back what was not committed. */
final class PostgresTransaction implements AutoCloseable {
  private final Connection connection;

  private PostgresTransaction(Connection connection) {
    this.connection = connection;
  }

  static PostgresTransaction begin(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    return new PostgresTransaction(connection);
  }

  void commit() throws SQLException {
    connection.commit();
  }

  @Override
  public void close() throws SQLException {
    if (!connection.isClosed()) {
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }
}
