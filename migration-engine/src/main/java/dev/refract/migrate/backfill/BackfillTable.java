package dev.refract.migrate.backfill;

import dev.refract.migrate.database.TableName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Where unfinished backfills stand. The table is there only while there are some, so that nobody
 * finds a table that no schema describes.
 */
final class BackfillTable {
  private static final String QUOTED = "\"" + Backfills.TABLE + "\"";
  private static final String CREATE =
      "CREATE TABLE IF NOT EXISTS "
          + QUOTED
          + """
           (
              "migration_name" TEXT PRIMARY KEY NOT NULL,
              "definition" TEXT NOT NULL,
              "position" TEXT,
              "pass" INTEGER NOT NULL DEFAULT 1,
              "rows_filled" BIGINT NOT NULL DEFAULT 0
          )\
          """;

  private final Connection connection;
  private final BackfillSql sql;

  BackfillTable(Connection connection, BackfillSql sql) {
    this.connection = connection;
    this.sql = sql;
  }

  /**
   * Where one stands.
   *
   * @param position the key of the last row that was looked at, as SQL has it
   * @param pass how often the table has been gone through, this time included
   * @param rows how many have been filled
   */
  record Standing(Optional<String> position, int pass, long rows) {
    Standing at(String position, long more) {
      return new Standing(Optional.of(position), pass, rows + more);
    }

    Standing nextPass() {
      return new Standing(Optional.empty(), pass + 1, rows);
    }
  }

  boolean exists() throws SQLException {
    return sql.exists(connection, TableName.of(Backfills.TABLE));
  }

  /** Makes the row of a backfill; one of another definition begins anew. */
  void open(String name, Backfill backfill) throws SQLException {
    BackfillSql.run(connection, CREATE);
    String definition = backfill.table() + "\n" + backfill.set() + "\n" + backfill.where();
    update(
        "DELETE FROM " + QUOTED + " WHERE migration_name = ? AND definition <> ?",
        name,
        definition);
    update(
        "INSERT INTO "
            + QUOTED
            + " (migration_name, definition) VALUES (?, ?) ON CONFLICT DO NOTHING",
        name,
        definition);
  }

  /** Where it stands, with nobody else at it until the transaction ends; empty when it is over. */
  Optional<Standing> lock(String name) throws SQLException {
    if (!exists()) {
      return Optional.empty();
    }
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT position, pass, rows_filled FROM "
                + QUOTED
                + " WHERE migration_name = ?"
                + sql.lockingRow())) {
      query.setString(1, name);
      try (ResultSet row = query.executeQuery()) {
        return row.next()
            ? Optional.of(
                new Standing(Optional.ofNullable(row.getString(1)), row.getInt(2), row.getLong(3)))
            : Optional.empty();
      }
    }
  }

  void write(String name, Standing standing) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE "
                + QUOTED
                + " SET position = ?, pass = ?, rows_filled = ? WHERE migration_name = ?")) {
      update.setString(1, standing.position().orElse(null));
      update.setInt(2, standing.pass());
      update.setLong(3, standing.rows());
      update.setString(4, name);
      update.executeUpdate();
    }
  }

  void close(String name) throws SQLException {
    if (exists()) {
      update("DELETE FROM " + QUOTED + " WHERE migration_name = ?", name);
    }
  }

  /** Drops the table when nothing is in it. Runs in a transaction of its own. */
  void dropIfEmpty() throws SQLException {
    if (!exists()) {
      return;
    }
    Optional<String> lock = sql.lockTable(QUOTED);
    if (lock.isPresent()) {
      BackfillSql.run(connection, lock.get());
    }
    if (BackfillSql.text(connection, "SELECT 1 FROM " + QUOTED + " LIMIT 1").isEmpty()) {
      BackfillSql.run(connection, "DROP TABLE " + QUOTED);
    }
  }

  private void update(String statement, String... parameters) throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(statement)) {
      for (int i = 0; i < parameters.length; i++) {
        update.setString(i + 1, parameters[i]);
      }
      update.executeUpdate();
    }
  }
}
