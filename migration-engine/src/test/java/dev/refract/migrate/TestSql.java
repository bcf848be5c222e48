package dev.refract.migrate;

import dev.refract.orm.connect.Database;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/** SQL of tests, on any database. */
public final class TestSql {
  private TestSql() {}

  /** Runs statements one by one, each on its own. */
  public static void run(Database database, List<String> statements) {
    try (Connection connection = database.borrow();
        Statement sql = connection.createStatement()) {
      for (String statement : statements) {
        sql.execute(statement);
      }
    } catch (SQLException failure) {
      throw new AssertionError(failure);
    }
  }

  /** The rows of a query, values joined with a bar. */
  public static List<String> rows(Database database, String query) {
    List<String> found = new ArrayList<>();
    try (Connection connection = database.borrow();
        Statement sql = connection.createStatement();
        ResultSet rows = sql.executeQuery(query)) {
      int columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        StringJoiner row = new StringJoiner("|");
        for (int i = 1; i <= columns; i++) {
          row.add(String.valueOf(rows.getString(i)));
        }
        found.add(row.toString());
      }
    } catch (SQLException failure) {
      throw new AssertionError(failure);
    }
    return found;
  }
}
