package dev.refract.migrate.backfill;

import dev.refract.migrate.database.TableName;
import dev.refract.orm.dialect.Dialect;
import dev.refract.orm.dialect.PostgresDialect;
import dev.refract.orm.dialect.SqliteDialect;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the databases do differently while rows are filled. */
sealed interface BackfillSql permits PostgresBackfillSql, SqliteBackfillSql {

  Dialect dialect();

  /** Begins a transaction that will write. */
  String begin();

  /** What a query says to keep others from a row until the transaction ends. */
  String lockingRow();

  /** Keeps everybody from a table until the transaction ends, where that needs a statement. */
  Optional<String> lockTable(String table);

  boolean exists(Connection connection, TableName table) throws SQLException;

  /** The primary key; empty where there is none. */
  List<KeyColumn> key(Connection connection, TableName table) throws SQLException;

  /** Whether a failure is one of chance (a deadlock), after which the batch may be tried again. */
  boolean isChance(SQLException failure);

  /**
   * One column of a key.
   *
   * @param name as it stands in SQL
   * @param literal an expression that gives the SQL text of its value
   */
  record KeyColumn(String name, String literal) {}

  default String table(TableName table) {
    return table.namespace().map(space -> dialect().quote(space) + ".").orElse("")
        + dialect().quote(table.name());
  }

  static BackfillSql of(Dialect dialect) {
    return switch (dialect) {
      case SqliteDialect _ -> new SqliteBackfillSql();
      case PostgresDialect _ -> new PostgresBackfillSql();
    };
  }

  /** The first column of a query. */
  static List<String> texts(Connection connection, String query, String parameter)
      throws SQLException {
    List<String> found = new ArrayList<>();
    try (PreparedStatement sql = connection.prepareStatement(query)) {
      sql.setString(1, parameter);
      try (ResultSet rows = sql.executeQuery()) {
        while (rows.next()) {
          found.add(rows.getString(1));
        }
      }
    }
    return found;
  }

  /** The one value of a query, where it has a row. */
  static Optional<String> text(Connection connection, String query) throws SQLException {
    try (Statement sql = connection.createStatement();
        ResultSet rows = sql.executeQuery(query)) {
      return rows.next() ? Optional.ofNullable(rows.getString(1)) : Optional.empty();
    }
  }

  static long run(Connection connection, String statement) throws SQLException {
    try (Statement sql = connection.createStatement()) {
      sql.setEscapeProcessing(false);
      return sql.execute(statement) ? 0 : sql.getLargeUpdateCount();
    }
  }
}
