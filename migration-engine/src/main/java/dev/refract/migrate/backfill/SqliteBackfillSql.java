package dev.refract.migrate.backfill;

import dev.refract.migrate.database.TableName;
import dev.refract.orm.dialect.Dialect;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** SQLite: one writer at a time, so nothing has to be locked besides. */
record SqliteBackfillSql() implements BackfillSql {

  @Override
  public Dialect dialect() {
    return Dialect.sqlite();
  }

  @Override
  public String begin() {
    return "BEGIN IMMEDIATE";
  }

  @Override
  public String lockingRow() {
    return "";
  }

  @Override
  public Optional<String> lockTable(String table) {
    return Optional.empty();
  }

  @Override
  public boolean exists(Connection connection, TableName table) throws SQLException {
    return !BackfillSql.texts(
            connection,
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name = ? COLLATE NOCASE",
            table.name())
        .isEmpty();
  }

  /** A table without a key of its own has the number of the row. */
  @Override
  public List<KeyColumn> key(Connection connection, TableName table) throws SQLException {
    List<String> names =
        BackfillSql.texts(
            connection,
            "SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk",
            table.name());
    return names.isEmpty()
        ? List.of(new KeyColumn("rowid", "quote(rowid)"))
        : names.stream()
            .map(dialect()::quote)
            .map(name -> new KeyColumn(name, "quote(" + name + ")"))
            .toList();
  }

  @Override
  public boolean isChance(SQLException failure) {
    return false;
  }
}
