package dev.refract.benchmarks.peers.jdbc;

import static dev.refract.benchmarks.peers.jdbc.PostgresRows.POST;
import static dev.refract.benchmarks.peers.jdbc.PostgresRows.USER;

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

/** Reads of one table, on PostgreSQL. */
final class PostgresReads {
  private static final String BY_ID = "SELECT " + USER + " FROM \"User\" WHERE id = ?";
  private static final String PAGE =
      "SELECT " + USER + " FROM \"User\" WHERE id > ? ORDER BY id LIMIT ?";
  private static final String CURSOR =
      "SELECT " + POST + " FROM \"Post\" WHERE id > ? ORDER BY id LIMIT ?";
  private static final String EXISTS =
      "SELECT "
          + USER
          + " FROM \"User\" u WHERE EXISTS (SELECT 1 FROM \"Post\" p"
          + " WHERE p.\"authorId\" = u.id AND p.title LIKE ?) ORDER BY u.id LIMIT 20";
  private static final String IN =
      "SELECT "
          + USER
          + " FROM \"User\" u WHERE u.id IN (SELECT \"authorId\" FROM \"Post\" p"
          + " WHERE p.title LIKE ?) ORDER BY u.id LIMIT 20";
  private static final String COUNT = "SELECT count(*) FROM \"User\"";
  private static final String GROUPS = "SELECT role, count(*) FROM \"User\" GROUP BY role";

  private final Statements statements;
  private final Draws draws;

  PostgresReads(Statements statements, Draws draws) {
    this.statements = statements;
    this.draws = draws;
  }

  void addTo(Variants variants) {
    variants
        .add(Operation.FIND_UNIQUE, this::findUnique)
        .add(Operation.PAGE_OF_100, () -> page(100))
        .add(Operation.PAGE_OF_1000, () -> page(1000))
        .add(Operation.FILTER, "exists", () -> filter(EXISTS))
        .add(Operation.FILTER, "in", () -> filter(IN))
        .add(Operation.GROUP, "two", this::group)
        .add(Operation.GROUP, "pipelined", this::groupPipelined)
        .add(Operation.CURSOR, this::cursor);
  }

  private User findUnique() throws SQLException {
    PreparedStatement statement = statements.of(BY_ID);
    statement.setInt(1, draws.user());
    return Rows.one(statement, PostgresRows::user);
  }

  private List<User> page(int rows) throws SQLException {
    PreparedStatement statement = statements.of(PAGE);
    statement.setInt(1, draws.beforeUsers(rows));
    statement.setInt(2, rows);
    return Rows.all(statement, PostgresRows::user, rows);
  }

  private List<User> filter(String sql) throws SQLException {
    PreparedStatement statement = statements.of(sql);
    statement.setString(1, "%" + draws.word() + "%");
    return Rows.all(statement, PostgresRows::user, 20);
  }

  private List<Post> cursor() throws SQLException {
    PreparedStatement statement = statements.of(CURSOR);
    statement.setInt(1, draws.cursor());
    statement.setInt(2, 50);
    return Rows.all(statement, PostgresRows::post, 50);
  }

  private Counts group() throws SQLException {
    long all = Rows.one(statements.of(COUNT), row -> row.getLong(1));
    try (ResultSet rows = statements.of(GROUPS).executeQuery()) {
      return new Counts(all, byRole(rows));
    }
  }

  private Counts groupPipelined() throws SQLException {
    PreparedStatement both = statements.of(COUNT + ";" + GROUPS);
    both.execute();
    long all;
    try (ResultSet rows = both.getResultSet()) {
      rows.next();
      all = rows.getLong(1);
    }
    both.getMoreResults();
    try (ResultSet rows = both.getResultSet()) {
      return new Counts(all, byRole(rows));
    }
  }

  private static Map<Role, Long> byRole(ResultSet rows) throws SQLException {
    Map<Role, Long> byRole = new EnumMap<>(Role.class);
    while (rows.next()) {
      byRole.put(PostgresRows.role(rows.getString(1)), rows.getLong(2));
    }
    return byRole;
  }
}
