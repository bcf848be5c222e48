package dev.refract.migrate.history;

import dev.refract.migrate.database.OwnTables;
import dev.refract.migrate.execute.RunProgress;
import dev.refract.orm.connect.DatabaseUrl;
import dev.refract.orm.connect.PostgresUrl;
import dev.refract.orm.connect.SqliteUrl;
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

/** The {@code _prisma_migrations} table: the same rows as the reference writes. */
public final class MigrationsTable {
  public static final String NAME = OwnTables.HISTORY;

  private final Connection connection;
  private final TableLayout layout;
  private final Clock clock;

  private MigrationsTable(Connection connection, TableLayout layout, Clock clock) {
    this.connection = connection;
    this.layout = layout;
    this.clock = clock;
  }

  /** The table of the database that the URL names, over a connection to it. */
  public static MigrationsTable of(DatabaseUrl url, Connection connection, Clock clock) {
    TableLayout layout =
        switch (url) {
          case SqliteUrl _ -> new SqliteLayout();
          case PostgresUrl postgres -> new PostgresLayout(postgres.schema());
        };
    return new MigrationsTable(connection, layout, clock);
  }

  public boolean exists() throws SQLException {
    return layout.exists(connection);
  }

  /** Whether the database holds tables or other things of its own, besides this table. */
  public boolean hasOtherThings() throws SQLException {
    return layout.hasOtherThings(connection);
  }

  /** Whether any table besides this one has a row; stops at the first. */
  public boolean otherTablesHaveRows() throws SQLException {
    for (String table : layout.otherTables(connection)) {
      if (Answers.isTrue(connection, "SELECT EXISTS (SELECT 1 FROM " + table + ")")) {
        return true;
      }
    }
    return false;
  }

  public void create() throws SQLException {
    Answers.run(connection, layout.create());
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
                    + layout.table()
                    + " ORDER BY started_at, "
                    + layout.tieBreaker())) {
      while (rows.next()) {
        found.add(
            new AppliedMigration(
                rows.getString(1),
                rows.getString(2),
                layout.read(rows, 3),
                rows.getString(4),
                Optional.ofNullable(rows.getString(5)),
                layout.read(rows, 6),
                layout.read(rows, 7).orElse(Instant.EPOCH),
                rows.getInt(8)));
      }
    }
    return Optional.of(found);
  }

  /** Writes that a migration starts; returns the row's id. */
  public String start(MigrationFile migration) throws SQLException {
    return insert(migration, clock.instant(), null, null);
  }

  /** Writes how far a migration is that runs in pieces. */
  public void reached(String id, int statements, RunProgress progress) throws SQLException {
    setLogs(id, progress.text(statements));
  }

  /** Writes that the migration of a row came to its end. */
  public void finish(String id) throws SQLException {
    setTime("finished_at = ?, applied_steps_count = 1, logs = NULL", id);
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
    insert(migration, startedAt, null, logs);
  }

  /** Writes that a migration counts as applied although it did not run. */
  public void recordAsApplied(MigrationFile migration) throws SQLException {
    Instant now = clock.instant();
    insert(migration, now, now, null);
  }

  public void markRolledBack(String id) throws SQLException {
    setTime("rolled_back_at = ?", id);
  }

  private String insert(
      MigrationFile migration,
      Instant startedAt,
      @Nullable Instant finishedAt,
      @Nullable String logs)
      throws SQLException {
    String id = UUID.randomUUID().toString();
    try (PreparedStatement sql =
        connection.prepareStatement(
            "INSERT INTO "
                + layout.table()
                + " (id, checksum, finished_at, migration_name, logs, started_at,"
                + " applied_steps_count) VALUES (?, ?, ?, ?, ?, ?, 0)")) {
      sql.setString(1, id);
      sql.setString(2, migration.checksum());
      layout.bind(sql, 3, finishedAt);
      sql.setString(4, migration.name());
      sql.setString(5, logs);
      layout.bind(sql, 6, startedAt);
      sql.executeUpdate();
    }
    return id;
  }

  private void setLogs(String id, String logs) throws SQLException {
    try (PreparedStatement sql =
        connection.prepareStatement("UPDATE " + layout.table() + " SET logs = ? WHERE id = ?")) {
      sql.setString(1, logs);
      sql.setString(2, id);
      sql.executeUpdate();
    }
  }

  private void setTime(String assignment, String id) throws SQLException {
    try (PreparedStatement sql =
        connection.prepareStatement(
            "UPDATE " + layout.table() + " SET " + assignment + " WHERE id = ?")) {
      layout.bind(sql, 1, clock.instant());
      sql.setString(2, id);
      sql.executeUpdate();
    }
  }
}
