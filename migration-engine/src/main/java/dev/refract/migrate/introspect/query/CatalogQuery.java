package dev.refract.migrate.introspect.query;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
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

  public static <T> List<T> rows(
      Connection connection, String sql, RowReader<T> reader, Object... parameters)
      throws SQLException {
    List<T> rows = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          rows.add(reader.read(result));
        }
      }
    }
    return rows;
  }

  /** Rows by the thing that they belong to, usually a table. */
  public static <K, T> Map<K, List<T>> byOwner(
      Connection connection,
      String sql,
      RowReader<K> owner,
      RowReader<T> reader,
      Object... parameters)
      throws SQLException {
    record Of<K, T>(K owner, T row) {}
    Map<K, List<T>> byOwner = new LinkedHashMap<>();
    RowReader<Of<K, T>> both = row -> new Of<>(owner.read(row), reader.read(row));
    for (Of<K, T> row : rows(connection, sql, both, parameters)) {
      byOwner.computeIfAbsent(row.owner(), _ -> new ArrayList<>()).add(row.row());
    }
    return byOwner;
  }
}
