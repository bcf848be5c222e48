package dev.refract.migrate;

import dev.refract.orm.connect.Database;
import dev.refract.orm.connect.SqliteUrl;
import dev.refract.orm.connect.WhenMissing;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/** A real SQLite file for a test, with short ways to ask and to tell. */
public final class TestDatabase implements AutoCloseable {
  private final Database database;

  public TestDatabase(Path file) {
    database = Database.open(SqliteUrl.ofFile(file), WhenMissing.CREATE);
  }

  public Database database() {
    return database;
  }

  /** Runs statements one by one, each on its own. */
  public TestDatabase run(String... statements) {
    try (Connection connection = database.borrow();
        Statement sql = connection.createStatement()) {
      for (String statement : statements) {
        sql.execute(statement);
      }
    } catch (SQLException failure) {
      throw new AssertionError(failure);
    }
    return this;
  }

  /** The rows of a query, values joined with a bar. */
  public List<String> rows(String query) {
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

  /** Everything in the database as text: its objects and all rows, but not the history. */
  public String content() {
    StringBuilder content = new StringBuilder();
    String objects =
        "SELECT type, name, tbl_name, sql FROM sqlite_schema"
            + " WHERE tbl_name <> '_prisma_migrations' ORDER BY type, name";
    rows(objects).forEach(row -> content.append(row).append('\n'));
    String tables =
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> '_prisma_migrations'";
    for (String table : rows(tables)) {
      content.append(table).append('\n');
      rows("SELECT * FROM \"" + table + "\" ORDER BY 1")
          .forEach(row -> content.append("  ").append(row).append('\n'));
    }
    return content.toString();
  }

  @Override
  public void close() {
    database.close();
  }
}
