package dev.refract.migrate;

import dev.refract.orm.connect.Database;
import dev.refract.orm.connect.SqliteUrl;
import dev.refract.orm.connect.WhenMissing;
import java.nio.file.Path;
import java.util.List;

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
    TestSql.run(database, List.of(statements));
    return this;
  }

  /** The rows of a query, values joined with a bar. */
  public List<String> rows(String query) {
    return TestSql.rows(database, query);
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
