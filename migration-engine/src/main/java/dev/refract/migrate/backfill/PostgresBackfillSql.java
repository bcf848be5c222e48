package dev.refract.migrate.backfill;

import dev.refract.migrate.database.TableName;
import dev.refract.orm.dialect.Dialect;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** PostgreSQL: others write meanwhile, and two backfills may meet. */
record PostgresBackfillSql() implements BackfillSql {
  /** Unique key of the catalogue, missing table, table or row gone between two looks. */
  private static final Set<String> CONCURRENT_DDL = Set.of("23505", "42P01", "42P07", "XX000");

  private static final String KEY =
      """
      SELECT a.attname, format_type(a.atttypid, a.atttypmod)
      FROM pg_index i
      JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey)
      WHERE i.indrelid = to_regclass(?) AND i.indisprimary
      ORDER BY array_position(i.indkey::int2[], a.attnum)\
      """;

  @Override
  public Dialect dialect() {
    return Dialect.postgres();
  }

  @Override
  public String begin() {
    return "BEGIN";
  }

  @Override
  public String lockingRow() {
    return " FOR UPDATE";
  }

  @Override
  public Optional<String> lockTable(String table) {
    return Optional.of("LOCK TABLE " + table + " IN ACCESS EXCLUSIVE MODE");
  }

  @Override
  public boolean exists(Connection connection, TableName table) throws SQLException {
    return !BackfillSql.texts(connection, "SELECT 1 WHERE to_regclass(?) IS NOT NULL", table(table))
        .isEmpty();
  }

  @Override
  public List<KeyColumn> key(Connection connection, TableName table) throws SQLException {
    List<KeyColumn> key = new ArrayList<>();
    try (PreparedStatement query = connection.prepareStatement(KEY)) {
      query.setString(1, table(table));
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          key.add(column(dialect().quote(rows.getString(1)), rows.getString(2)));
        }
      }
    }
    return key;
  }

  private static KeyColumn column(String name, String type) {
    String end = Dialect.postgres().literal(" AS " + type + ")");
    return new KeyColumn(name, "'CAST(' || quote_literal(" + name + "::text) || " + end);
  }

  /** Deadlocks; and that another backfill makes or drops the table of standings at this moment. */
  @Override
  public boolean isChance(SQLException failure) {
    String state = String.valueOf(failure.getSQLState());
    return state.startsWith("40") || CONCURRENT_DDL.contains(state);
  }
}
