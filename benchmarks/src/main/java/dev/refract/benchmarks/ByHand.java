package dev.refract.benchmarks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The table of {@link QueryBenchmark} with SQL by hand. */
final class ByHand implements AutoCloseable {
  private static final String COLUMNS = "SELECT id, email, name, role, createdAt FROM User ";

  private final Connection connection;
  private final PreparedStatement one;
  private final PreparedStatement page;

  /** A row of it. */
  record User(int id, String email, @Nullable String name, String role, Instant createdAt) {}

  private ByHand(Connection connection) throws SQLException {
    this.connection = connection;
    this.one = connection.prepareStatement(COLUMNS + "WHERE id = ?");
    this.page = connection.prepareStatement(COLUMNS + "WHERE id > ? ORDER BY id LIMIT ?");
  }

  static ByHand filled(int rows) throws SQLException {
    Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE TABLE User (id INTEGER PRIMARY KEY, email TEXT NOT NULL UNIQUE, name TEXT,"
              + " role TEXT NOT NULL, createdAt DATETIME NOT NULL)");
    }
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO User VALUES (?, ?, 'Some Name', 'USER', ?)")) {
      for (int i = 1; i <= rows; i++) {
        insert.setInt(1, i);
        insert.setString(2, "user" + i + "@example.com");
        insert.setString(3, "2026-01-01T00:00:00.000Z");
        insert.executeUpdate();
      }
    }
    return new ByHand(connection);
  }

  User one(int id) throws SQLException {
    one.setInt(1, id);
    try (ResultSet rows = one.executeQuery()) {
      rows.next();
      return user(rows);
    }
  }

  List<User> page(int from, int take) throws SQLException {
    page.setInt(1, from);
    page.setInt(2, take);
    List<User> users = new ArrayList<>(take);
    try (ResultSet rows = page.executeQuery()) {
      while (rows.next()) {
        users.add(user(rows));
      }
    }
    return users;
  }

  private static User user(ResultSet row) throws SQLException {
    return new User(
        row.getInt(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        Instant.parse(row.getString(5)));
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
