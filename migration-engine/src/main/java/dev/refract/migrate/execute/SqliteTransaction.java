package dev.refract.migrate.execute;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A write transaction that holds SQLite's lock from the start, with foreign keys off where asked.
 * Closing rolls back what was not committed and switches foreign keys back as they were.
 */
final class SqliteTransaction implements AutoCloseable {
  private final Connection connection;
  private final boolean foreignKeysOff;
  private final boolean foreignKeysBefore;
  private final Map<String, Long> brokenBefore;
  private boolean open = true;

  private SqliteTransaction(
      Connection connection,
      boolean foreignKeysOff,
      boolean foreignKeysBefore,
      Map<String, Long> brokenBefore) {
    this.connection = connection;
    this.foreignKeysOff = foreignKeysOff;
    this.foreignKeysBefore = foreignKeysBefore;
    this.brokenBefore = brokenBefore;
  }

  static SqliteTransaction begin(Connection connection, boolean foreignKeysOff)
      throws SQLException {
    boolean before = foreignKeys(connection);
    setForeignKeys(connection, !foreignKeysOff);
    try {
      run(connection, "BEGIN IMMEDIATE");
    } catch (SQLException failure) {
      setForeignKeys(connection, before);
      throw failure;
    }
    Map<String, Long> broken = foreignKeysOff ? brokenKeys(connection) : Map.of();
    return new SqliteTransaction(connection, foreignKeysOff, before, broken);
  }

  boolean foreignKeysOff() {
    return foreignKeysOff;
  }

  /** A sentence about rows that lost their parent since the transaction began. */
  Optional<String> brokenForeignKeys() throws SQLException {
    if (!foreignKeysOff) {
      return Optional.empty();
    }
    for (Map.Entry<String, Long> broken : brokenKeys(connection).entrySet()) {
      long more = broken.getValue() - brokenBefore.getOrDefault(broken.getKey(), 0L);
      if (more > 0) {
        return Optional.of(
            more
                + (more == 1 ? " row of " : " rows of ")
                + broken.getKey()
                + " would point to nothing (foreign key check before COMMIT)");
      }
    }
    return Optional.empty();
  }

  void commit() throws SQLException {
    run(connection, "COMMIT");
    open = false;
  }

  @Override
  public void close() {
    try {
      if (open) {
        open = false;
        run(connection, "ROLLBACK");
      }
    } catch (SQLException alreadyRolledBack) {
      // SQLite itself rolls back after some errors (full disk, I/O); then there is nothing to undo.
      assert alreadyRolledBack != null;
    }
    try {
      setForeignKeys(connection, foreignKeysBefore);
    } catch (SQLException brokenConnection) {
      throw new IllegalStateException("The connection can no longer be used", brokenConnection);
    }
  }

  /** How many rows break each foreign key, by "child (references parent)". */
  private static Map<String, Long> brokenKeys(Connection connection) throws SQLException {
    Map<String, Long> broken = new TreeMap<>();
    try (Statement sql = connection.createStatement();
        ResultSet rows = sql.executeQuery("PRAGMA foreign_key_check")) {
      while (rows.next()) {
        String key = '"' + rows.getString(1) + "\", which reference \"" + rows.getString(3) + "\",";
        broken.merge(key, 1L, Long::sum);
      }
    }
    return broken;
  }

  private static boolean foreignKeys(Connection connection) throws SQLException {
    try (Statement sql = connection.createStatement();
        ResultSet row = sql.executeQuery("PRAGMA foreign_keys")) {
      return row.next() && row.getInt(1) == 1;
    }
  }

  private static void setForeignKeys(Connection connection, boolean on) throws SQLException {
    run(connection, on ? "PRAGMA foreign_keys=ON" : "PRAGMA foreign_keys=OFF");
  }

  private static void run(Connection connection, String text) throws SQLException {
    try (Statement sql = connection.createStatement()) {
      sql.execute(text);
    }
  }
}
