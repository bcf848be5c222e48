package dev.refract.migrate.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The {@code _prisma_migrations} table on SQLite: the same rows as the reference writes. */
public final class MigrationsTable {
  public static final String NAME = "_prisma_migrations";

  /** Word for word what the reference creates. */
  private static final String CREATE =
      """
      CREATE TABLE "_prisma_migrations" (
          "id"                    TEXT PRIMARY KEY NOT NULL,
          "checksum"              TEXT NOT NULL,
          "finished_at"           DATETIME,
          "migration_name"        TEXT NOT NULL,
          "logs"                  TEXT,
          "rolled_back_at"        DATETIME,
          "started_at"            DATETIME NOT NULL DEFAULT current_timestamp,
          "applied_steps_count"   INTEGER UNSIGNED NOT NULL DEFAULT 0
      )\
      """;

  private final Connection connection;
  private final Clock clock;

  public MigrationsTable(Connection connection, Clock clock) {
    this.connection = connection;
    this.clock = clock;
  }

  public boolean exists() throws SQLException {
    return count(
            "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = '" + NAME + "'")
        > 0;
  }

  /** Whether the database holds tables of its own, besides this one. */
  public boolean hasOtherTables() throws SQLException {
    return count(
            "SELECT count(*) FROM sqlite_schema WHERE type IN ('table', 'view')"
                + " AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name <> '"
                + NAME
                + "'")
        > 0;
  }

  /** Whether any table besides this one has a row; stops at the first. */
  public boolean otherTablesHaveRows() throws SQLException {
    List<String> names = new ArrayList<>();
    try (Statement sql = connection.createStatement();
        ResultSet rows =
            sql.executeQuery(
                "SELECT name FROM sqlite_schema WHERE type = 'table'"
                    + " AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name <> '"
                    + NAME
                    + "'")) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    for (String name : names) {
      String table = '"' + name.replace("\"", "\"\"") + '"';
      if (count("SELECT EXISTS (SELECT 1 FROM " + table + ")") > 0) {
        return true;
      }
    }
    return false;
  }

  public void create() throws SQLException {
    try (Statement sql = connection.createStatement()) {
      sql.execute(CREATE);
    }
  }

  /** All rows by start; empty when there is no table. */
  public Optional<List<AppliedMigration>> read() throws SQLException {
    if (!exists()) {
      return Optional.empty();
    }
    List<AppliedMigration> found = new ArrayList<>();
    try (Statement sql = connection.createStatement();
        ResultSet rows =
            sql.executeQuery(
                "SELECT id, checksum, finished_at, migration_name, logs, rolled_back_at,"
                    + " started_at, applied_steps_count FROM "
                    + NAME
                    + " ORDER BY started_at, rowid")) {
      while (rows.next()) {
        found.add(
            new AppliedMigration(
                rows.getString(1),
                rows.getString(2),
                StoredTime.read(rows.getString(3)),
                rows.getString(4),
                Optional.ofNullable(rows.getString(5)),
                StoredTime.read(rows.getString(6)),
                StoredTime.read(rows.getString(7)).orElse(Instant.EPOCH),
                rows.getInt(8)));
      }
    }
    return Optional.of(found);
  }

  /** Writes that a migration starts; returns the row's id. */
  public String start(MigrationFile migration) throws SQLException {
    String id = UUID.randomUUID().toString();
    Instant now = clock.instant();
    insert(id, migration, now, null, null);
    return id;
  }

  /** Writes that the migration of a row came to its end. */
  public void finish(String id) throws SQLException {
    update("SET finished_at = ?, applied_steps_count = 1 WHERE id = ?", id);
  }

  /**
   * Writes that a migration failed and why; into its row, when the script ran in pieces and the row
   * is there already.
   */
  public void fail(MigrationFile migration, Instant startedAt, String logs) throws SQLException {
    for (AppliedMigration row : read().orElse(List.of())) {
      if (row.isFailed() && row.name().equals(migration.name())) {
        setLogs(row.id(), logs);
        return;
      }
    }
    insert(UUID.randomUUID().toString(), migration, startedAt, null, logs);
  }

  private void setLogs(String id, String logs) throws SQLException {
    try (PreparedStatement sql =
        connection.prepareStatement("UPDATE " + NAME + " SET logs = ? WHERE id = ?")) {
      sql.setString(1, logs);
      sql.setString(2, id);
      sql.executeUpdate();
    }
  }

  /** Writes that a migration counts as applied although it did not run. */
  public void recordAsApplied(MigrationFile migration) throws SQLException {
    Instant now = clock.instant();
    insert(UUID.randomUUID().toString(), migration, now, now, null);
  }

  public void markRolledBack(String id) throws SQLException {
    update("SET rolled_back_at = ? WHERE id = ?", id);
  }

  private void insert(
      String id,
      MigrationFile migration,
      Instant startedAt,
      @Nullable Instant finishedAt,
      @Nullable String logs)
      throws SQLException {
    try (PreparedStatement sql =
        connection.prepareStatement(
            "INSERT INTO "
                + NAME
                + " (id, checksum, finished_at, migration_name, logs, started_at,"
                + " applied_steps_count) VALUES (?, ?, ?, ?, ?, ?, 0)")) {
      sql.setString(1, id);
      sql.setString(2, migration.checksum());
      sql.setString(3, finishedAt == null ? null : StoredTime.write(finishedAt));
      sql.setString(4, migration.name());
      sql.setString(5, logs);
      sql.setString(6, StoredTime.write(startedAt));
      sql.executeUpdate();
    }
  }

  private void update(String assignment, String id) throws SQLException {
    try (PreparedStatement sql = connection.prepareStatement("UPDATE " + NAME + " " + assignment)) {
      sql.setString(1, StoredTime.write(clock.instant()));
      sql.setString(2, id);
      sql.executeUpdate();
    }
  }

  private long count(String query) throws SQLException {
    try (Statement sql = connection.createStatement();
        ResultSet row = sql.executeQuery(query)) {
      return row.next() ? row.getLong(1) : 0;
    }
  }
}
