package dev.refract.migrate.execute;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The settings of a session, to be put back after a script: what a dump begins with ({@code
 * set_config('search_path', '', false)}) must not reach the history, nor the next script.
 */
final class PostgresSession {
  private final Connection connection;
  private final Map<String, String> settings = new LinkedHashMap<>();

  private PostgresSession(Connection connection) {
    this.connection = connection;
  }

  static PostgresSession of(Connection connection) throws SQLException {
    PostgresSession session = new PostgresSession(connection);
    try (Statement sql = connection.createStatement();
        ResultSet rows =
            sql.executeQuery("SELECT name, setting FROM pg_settings WHERE source = 'session'")) {
      while (rows.next()) {
        session.settings.put(rows.getString(1), rows.getString(2));
      }
    }
    return session;
  }

  void putBack() throws SQLException {
    try (Statement sql = connection.createStatement()) {
      sql.execute("RESET SESSION AUTHORIZATION");
      sql.execute("RESET ALL");
    }
    try (PreparedStatement sql = connection.prepareStatement("SELECT set_config(?, ?, false)")) {
      for (Map.Entry<String, String> setting : settings.entrySet()) {
        sql.setString(1, setting.getKey());
        sql.setString(2, setting.getValue());
        sql.executeQuery().close();
      }
    }
  }
}
