package dev.refract.benchmarks.peers.jdbc;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Reads rows of one kind. */
@FunctionalInterface
interface Rows<T> {
  T read(ResultSet rows) throws SQLException;

  /** All rows of a statement whose parameters are set. */
  static <T> List<T> all(PreparedStatement statement, Rows<T> rows, int expected)
      throws SQLException {
    List<T> all = new ArrayList<>(expected);
    try (ResultSet result = statement.executeQuery()) {
      while (result.next()) {
        all.add(rows.read(result));
      }
    }
    return all;
  }

  /**
   * The only row of a statement whose parameters are set. Reads to the end all the same: SQLite
   * looks after its log when a write has made its last step, and somebody else would have to do it.
   */
  static <T> T one(PreparedStatement statement, Rows<T> rows) throws SQLException {
    try (ResultSet result = statement.executeQuery()) {
      result.next();
      T only = rows.read(result);
      result.next();
      return only;
    }
  }
}
