package dev.refract.migrate.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where and how one database product keeps the history. */
sealed interface TableLayout permits SqliteLayout, PostgresLayout {

  /** The table's name as it stands in SQL. */
  String table();

  /** Word for word what the reference creates. */
  String create();

  /** The order of rows that started at the same time. */
  String tieBreaker();

  boolean exists(Connection connection) throws SQLException;

  /** Whether the database holds things of its own, besides this table. */
  boolean hasOtherThings(Connection connection) throws SQLException;

  /** The tables besides this one, as they stand in SQL. */
  List<String> otherTables(Connection connection) throws SQLException;

  void bind(PreparedStatement sql, int index, @Nullable Instant time) throws SQLException;

  Optional<Instant> read(ResultSet row, int index) throws SQLException;
}
