package dev.refract.migrate.live;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Queries whose rows become values. */
final class Rows {
  private Rows() {}

  /** Makes a value of the row at which the result stands. */
  interface Reader<T> {
    T from(ResultSet row) throws SQLException;
  }

  static <T> List<T> of(Connection connection, String query, Reader<T> reader, Object... parameters)
      throws SQLException {
    try (PreparedStatement sql = connection.prepareStatement(query)) {
      for (int i = 0; i < parameters.length; i++) {
        sql.setObject(i + 1, parameters[i]);
      }
      List<T> found = new ArrayList<>();
      try (ResultSet rows = sql.executeQuery()) {
        while (rows.next()) {
          found.add(reader.from(rows));
        }
      }
      return found;
    }
  }

  /** The values by what the first column says, in the order of the rows. */
  static <T> Map<String, List<T>> grouped(Connection connection, String query, Reader<T> reader)
      throws SQLException {
    Map<String, List<T>> groups = new LinkedHashMap<>();
    of(
        connection,
        query,
        row ->
            groups.computeIfAbsent(row.getString(1), _ -> new ArrayList<>()).add(reader.from(row)));
    return groups;
  }

  /** An array of texts; one that is NULL is empty. */
  static List<String> texts(ResultSet row, int column) throws SQLException {
    Array array = row.getArray(column);
    if (array == null) {
      return List.of();
    }
    return Arrays.stream((@Nullable Object[]) array.getArray())
        .map(text -> text == null ? "" : text.toString())
        .toList();
  }

  /** A text; NULL is an empty one. */
  static String text(ResultSet row, int column) throws SQLException {
    String text = row.getString(column);
    return text == null ? "" : text;
  }
}
