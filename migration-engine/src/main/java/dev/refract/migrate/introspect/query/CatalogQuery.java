package dev.refract.migrate.introspect.query;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Queries of a catalog, with a record for each row. */
public final class CatalogQuery {
  private CatalogQuery() {}

  /** Makes a record of the current row. */
  public interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  public static <T> List<T> rows(Connection connection, String sql, RowReader<T> reader)
      throws SQLException {
    List<T> rows = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      while (result.next()) {
        rows.add(reader.read(result));
      }
    }
    return rows;
  }

  /** Rows by their first column, which names the table that they belong to. */
  public static <T> Map<String, List<T>> byTable(
      Connection connection, String sql, RowReader<T> reader) throws SQLException {
    record Of<R>(String table, R row) {}
    Map<String, List<T>> byTable = new LinkedHashMap<>();
    for (Of<T> row : rows(connection, sql, r -> new Of<>(r.getString(1), reader.read(r)))) {
      byTable.computeIfAbsent(row.table(), _ -> new ArrayList<>()).add(row.row());
    }
    return byTable;
  }
}
