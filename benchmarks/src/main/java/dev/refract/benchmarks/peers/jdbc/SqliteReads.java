package dev.refract.benchmarks.peers.jdbc;

import static dev.refract.benchmarks.peers.jdbc.SqliteRows.POST;
import static dev.refract.benchmarks.peers.jdbc.SqliteRows.USER;

import dev.refract.benchmarks.peers.worker.Counts;
import dev.refract.benchmarks.peers.worker.Draws;
import dev.refract.benchmarks.peers.worker.Operation;
import dev.refract.benchmarks.peers.worker.Post;
import dev.refract.benchmarks.peers.worker.Role;
import dev.refract.benchmarks.peers.worker.User;
import dev.refract.benchmarks.peers.worker.Variants;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Reads of one table, on SQLite. A page as one JSON text costs one crossing into the native library
 * in place of one for each value.
 */
final class SqliteReads {
  private static final String BY_ID = "SELECT " + USER + " FROM User WHERE id = ?";
  private static final String PAGE =
      "SELECT " + USER + " FROM User WHERE id > ? ORDER BY id LIMIT ?";
  private static final String JSON_PAGE =
      "SELECT json_group_array(json_array("
          + USER
          + ")) FROM (SELECT * FROM User WHERE id > ? ORDER BY id LIMIT ?)";
  private static final String CURSOR =
      "SELECT " + POST + " FROM Post WHERE id > ? ORDER BY id LIMIT ?";
  private static final String JSON_CURSOR =
      "SELECT json_group_array(json_array("
          + POST
          + ")) FROM (SELECT * FROM Post WHERE id > ? ORDER BY id LIMIT ?)";
  private static final String EXISTS =
      "SELECT "
          + USER
          + " FROM User u WHERE EXISTS (SELECT 1 FROM Post p"
          + " WHERE p.authorId = u.id AND p.title LIKE ?) ORDER BY u.id LIMIT 20";
  private static final String COUNT = "SELECT count(*) FROM User";
  private static final String GROUPS = "SELECT role, count(*) FROM User GROUP BY role";

  private final Statements statements;
  private final Draws draws;

  SqliteReads(Statements statements, Draws draws) {
    this.statements = statements;
    this.draws = draws;
  }

  void addTo(Variants variants) {
    variants
        .add(Operation.FIND_UNIQUE, this::findUnique)
        .add(Operation.PAGE_OF_100, "columns", () -> page(100))
        .add(Operation.PAGE_OF_100, "json", () -> jsonPage(100))
        .add(Operation.PAGE_OF_1000, "columns", () -> page(1000))
        .add(Operation.PAGE_OF_1000, "json", () -> jsonPage(1000))
        .add(Operation.FILTER, this::filter)
        .add(Operation.GROUP, this::group)
        .add(Operation.CURSOR, "columns", this::cursor)
        .add(Operation.CURSOR, "json", this::jsonCursor);
  }

  private User findUnique() throws SQLException {
    PreparedStatement statement = statements.of(BY_ID);
    statement.setInt(1, draws.user());
    return Rows.one(statement, SqliteRows::user);
  }

  private List<User> page(int rows) throws SQLException {
    return Rows.all(bound(PAGE, draws.beforeUsers(rows), rows), SqliteRows::user, rows);
  }

  private List<User> jsonPage(int rows) throws SQLException {
    return Rows.one(
        bound(JSON_PAGE, draws.beforeUsers(rows), rows),
        row -> JsonPages.users(row.getString(1), rows));
  }

  private List<Post> cursor() throws SQLException {
    return Rows.all(bound(CURSOR, draws.cursor(), 50), SqliteRows::post, 50);
  }

  private List<Post> jsonCursor() throws SQLException {
    return Rows.one(
        bound(JSON_CURSOR, draws.cursor(), 50), row -> JsonPages.posts(row.getString(1), 50));
  }

  private PreparedStatement bound(String sql, int from, int rows) throws SQLException {
    PreparedStatement statement = statements.of(sql);
    statement.setInt(1, from);
    statement.setInt(2, rows);
    return statement;
  }

  private List<User> filter() throws SQLException {
    PreparedStatement statement = statements.of(EXISTS);
    statement.setString(1, "%" + draws.word() + "%");
    return Rows.all(statement, SqliteRows::user, 20);
  }

  private Counts group() throws SQLException {
    long all = Rows.one(statements.of(COUNT), row -> row.getLong(1));
    Map<Role, Long> byRole = new EnumMap<>(Role.class);
    try (ResultSet rows = statements.of(GROUPS).executeQuery()) {
      while (rows.next()) {
        byRole.put(PostgresRows.role(rows.getString(1)), rows.getLong(2));
      }
    }
    return new Counts(all, byRole);
  }
}
