package dev.refract.migrate.command;

import dev.refract.migrate.review.DatabaseFacts;
import dev.refract.orm.connect.Database;
import dev.refract.orm.dialect.PostgresDialect;
import dev.refract.orm.dialect.SqliteDialect;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Facts of a database, asked when needed and remembered. A slow count is given up. */
final class LiveFacts implements DatabaseFacts {
  private static final int SECONDS_FOR_A_COUNT = 5;

  private final Database database;
  private final LiveCatalog catalog;
  private final Map<String, Optional<LiveTable>> tables = new HashMap<>();
  private final Map<String, OptionalLong> counts = new HashMap<>();

  LiveFacts(Database database) {
    this.database = database;
    this.catalog =
        switch (database.dialect()) {
          case SqliteDialect _ -> LiveCatalog.SQLITE;
          case PostgresDialect _ -> LiveCatalog.POSTGRES;
        };
  }

  @Override
  public boolean isConnected() {
    return true;
  }

  @Override
  public Optional<LiveTable> table(String name) {
    return tables.computeIfAbsent(catalog.key(name), this::read);
  }

  @Override
  public OptionalLong count(String query) {
    return counts.computeIfAbsent(query, this::ask);
  }

  private OptionalLong ask(String query) {
    try (Connection connection = database.borrow();
        Statement sql = connection.createStatement()) {
      sql.setQueryTimeout(SECONDS_FOR_A_COUNT);
      try (ResultSet row = sql.executeQuery(query)) {
        return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
      }
    } catch (SQLException slowOrNotPossible) {
      return OptionalLong.empty();
    }
  }

  private Optional<LiveTable> read(String key) {
    try (Connection connection = database.borrow()) {
      List<LiveColumn> columns = columns(connection, key);
      return columns.isEmpty()
          ? Optional.empty()
          : Optional.of(new LiveTable(key, columns, children(connection, key)));
    } catch (SQLException failure) {
      throw database.failure(failure);
    }
  }

  private List<LiveColumn> columns(Connection connection, String table) throws SQLException {
    List<LiveColumn> columns = new ArrayList<>();
    try (PreparedStatement sql = connection.prepareStatement(catalog.columns())) {
      sql.setString(1, table);
      try (ResultSet rows = sql.executeQuery()) {
        while (rows.next()) {
          columns.add(new LiveColumn(rows.getString(1), rows.getString(2), rows.getBoolean(3)));
        }
      }
    }
    return columns;
  }

  private List<String> children(Connection connection, String table) throws SQLException {
    List<String> children = new ArrayList<>();
    try (PreparedStatement sql = connection.prepareStatement(catalog.children())) {
      sql.setString(1, table);
      try (ResultSet rows = sql.executeQuery()) {
        while (rows.next()) {
          children.add(rows.getString(1));
        }
      }
    }
    return children;
  }
}
