package dev.refract.migrate.history;

import dev.refract.orm.dialect.Dialect;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The history in an SQLite file: times are texts. */
record SqliteLayout() implements TableLayout {
  private static final String OTHERS =
      " FROM sqlite_schema WHERE type IN (%s) AND name NOT LIKE 'sqlite\\_%%' ESCAPE '\\'"
          + " AND name <> '_prisma_migrations'";

  @Override
  public String table() {
    return '"' + MigrationsTable.NAME + '"';
  }

  @Override
  public String create() {
    return """
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
  }

  @Override
  public String tieBreaker() {
    return "rowid";
  }

  @Override
  public boolean exists(Connection connection) throws SQLException {
    return Answers.isTrue(
        connection,
        "SELECT count(*) > 0 FROM sqlite_schema WHERE type = 'table'"
            + " AND name = '_prisma_migrations'");
  }

  @Override
  public boolean hasOtherThings(Connection connection) throws SQLException {
    return Answers.isTrue(connection, "SELECT count(*) > 0" + OTHERS.formatted("'table', 'view'"));
  }

  @Override
  public List<String> otherTables(Connection connection) throws SQLException {
    return Answers.texts(connection, "SELECT name" + OTHERS.formatted("'table'")).stream()
        .map(Dialect.sqlite()::quote)
        .toList();
  }

  @Override
  public void bind(PreparedStatement sql, int index, @Nullable Instant time) throws SQLException {
    sql.setString(index, time == null ? null : StoredTime.write(time));
  }

  @Override
  public Optional<Instant> read(ResultSet row, int index) throws SQLException {
    return StoredTime.read(row.getString(index));
  }
}
