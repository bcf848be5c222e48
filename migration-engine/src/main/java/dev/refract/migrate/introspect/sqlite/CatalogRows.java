package dev.refract.migrate.introspect.sqlite;

import dev.refract.migrate.introspect.query.CatalogQuery;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sqlite.SQLiteErrorCode;

/** The rows of SQLite's pragmas, for all tables at once. */
final class CatalogRows {
  private CatalogRows() {}

  record ObjectRow(String name, boolean isView, String sql) {}

  /**
   * A column.
   *
   * @param placeInKey from 1; 0 outside the primary key
   */
  record ColumnRow(
      String name, String type, boolean required, Optional<String> defaultValue, int placeInKey) {}

  /**
   * A column of an index.
   *
   * @param column missing for an expression
   * @param sql how the index was made; missing for those that come with a constraint
   */
  record IndexRow(
      String index,
      boolean unique,
      boolean partial,
      Optional<String> column,
      boolean descending,
      Optional<String> sql) {}

  /**
   * A column of a foreign key.
   *
   * @param id the number of the key in its table
   * @param to missing where the key points to the primary key without naming it
   */
  record ForeignKeyRow(
      int id, String table, String from, Optional<String> to, String onDelete, String onUpdate) {}

  static List<ObjectRow> objects(Connection connection) throws SQLException {
    return CatalogQuery.rows(
        connection,
        """
        SELECT name, type = 'view', coalesce(sql, '') FROM sqlite_master
        WHERE type IN ('table', 'view') ORDER BY name\
        """,
        row -> new ObjectRow(row.getString(1), row.getBoolean(2), row.getString(3)));
  }

  static Map<String, List<ColumnRow>> columns(Connection connection) throws SQLException {
    return columns(connection, "type = 'table'");
  }

  private static Map<String, List<ColumnRow>> columns(
      Connection connection, String condition, Object... parameters) throws SQLException {
    return CatalogQuery.byOwner(
        connection,
        """
        SELECT t.name, c.name, c.type, c."notnull", c.dflt_value, c.pk
        FROM sqlite_master t, pragma_table_info(t.name) c
        WHERE t.%s ORDER BY t.name, c.cid\
        """
            .formatted(condition),
        CatalogRows::table,
        row ->
            new ColumnRow(
                row.getString(2),
                row.getString(3),
                row.getBoolean(4),
                Optional.ofNullable(row.getString(5)),
                row.getInt(6)),
        parameters);
  }

  /** Those of views; one that cannot be read, because what it reads is gone, has none. */
  static Map<String, List<ColumnRow>> viewColumns(Connection connection, List<String> views)
      throws SQLException {
    if (views.isEmpty()) {
      return Map.of();
    }
    try {
      return columns(connection, "type = 'view'");
    } catch (SQLException broken) {
      Map<String, List<ColumnRow>> columns = new LinkedHashMap<>();
      for (String view : views) {
        columns.putAll(columnsIfReadable(connection, view));
      }
      return columns;
    }
  }

  private static Map<String, List<ColumnRow>> columnsIfReadable(Connection connection, String view)
      throws SQLException {
    try {
      return columns(connection, "type = 'view' AND t.name = ?", view);
    } catch (SQLException failure) {
      if (failure.getErrorCode() != SQLiteErrorCode.SQLITE_ERROR.code) {
        throw failure;
      }
      return Map.of();
    }
  }

  /** Without those of primary keys, newest first as SQLite lists them. */
  static Map<String, List<IndexRow>> indexes(Connection connection) throws SQLException {
    return CatalogQuery.byOwner(
        connection,
        """
        SELECT t.name, i.name, i."unique", i.partial, c.name, c."desc", m.sql
        FROM sqlite_master t, pragma_index_list(t.name) i, pragma_index_xinfo(i.name) c
        LEFT JOIN sqlite_master m ON m.type = 'index' AND m.name = i.name
        WHERE t.type = 'table' AND i.origin <> 'pk' AND c."key" = 1
        ORDER BY t.name, i.seq, c.seqno\
        """,
        CatalogRows::table,
        row ->
            new IndexRow(
                row.getString(2),
                row.getBoolean(3),
                row.getBoolean(4),
                Optional.ofNullable(row.getString(5)),
                row.getBoolean(6),
                Optional.ofNullable(row.getString(7))));
  }

  static Map<String, List<ForeignKeyRow>> foreignKeys(Connection connection) throws SQLException {
    return CatalogQuery.byOwner(
        connection,
        """
        SELECT t.name, f.id, f."table", f."from", f."to", f.on_delete, f.on_update
        FROM sqlite_master t, pragma_foreign_key_list(t.name) f
        WHERE t.type = 'table' ORDER BY t.name, f.id, f.seq\
        """,
        CatalogRows::table,
        row ->
            new ForeignKeyRow(
                row.getInt(2),
                row.getString(3),
                row.getString(4),
                Optional.ofNullable(row.getString(5)),
                row.getString(6),
                row.getString(7)));
  }

  private static String table(ResultSet row) throws SQLException {
    return row.getString(1);
  }
}
