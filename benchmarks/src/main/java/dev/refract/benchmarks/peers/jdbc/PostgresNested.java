package dev.refract.benchmarks.peers.jdbc;

import static dev.refract.benchmarks.peers.jdbc.PostgresRows.POST;
import static dev.refract.benchmarks.peers.jdbc.PostgresRows.USER;

import dev.refract.benchmarks.peers.worker.Draws;
import dev.refract.benchmarks.peers.worker.Operation;
import dev.refract.benchmarks.peers.worker.User;
import dev.refract.benchmarks.peers.worker.Variants;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Users with posts with comments, on PostgreSQL. */
final class PostgresNested {
  private static final int USERS = 50;

  private static final String PAGE =
      "SELECT " + USER + " FROM \"User\" WHERE id > ? ORDER BY id LIMIT 50";
  private static final String POSTS =
      "SELECT " + POST + " FROM \"Post\" WHERE \"authorId\" = ANY (?)";
  private static final String COMMENTS =
      "SELECT id, \"postId\", text FROM \"Comment\" WHERE \"postId\" = ANY (?)";

  private static final String PIPELINED =
      PAGE
          + """
          ;
          SELECT p.id, p.title, p.body, p.published, p."authorId", p."createdAt"
          FROM (SELECT id FROM "User" WHERE id > ? ORDER BY id LIMIT 50) u
          JOIN "Post" p ON p."authorId" = u.id;
          SELECT c.id, c."postId", c.text
          FROM (SELECT id FROM "User" WHERE id > ? ORDER BY id LIMIT 50) u
          JOIN "Post" p ON p."authorId" = u.id
          JOIN "Comment" c ON c."postId" = p.id\
          """;

  private static final String JOIN =
      """
      SELECT u.id, u.email, u.name, u.role, u."createdAt",
        p.id, p.title, p.body, p.published, p."authorId", p."createdAt", c.id, c."postId", c.text
      FROM (SELECT * FROM "User" WHERE id > ? ORDER BY id LIMIT 50) u
      LEFT JOIN "Post" p ON p."authorId" = u.id
      LEFT JOIN "Comment" c ON c."postId" = p.id
      ORDER BY u.id\
      """;

  private final Statements statements;
  private final Draws draws;

  PostgresNested(Statements statements, Draws draws) {
    this.statements = statements;
    this.draws = draws;
  }

  void addTo(Variants variants) {
    variants
        .add(Operation.NESTED, "three", this::three)
        .add(Operation.NESTED, "pipelined", this::pipelined)
        .add(Operation.NESTED, "join", this::join);
  }

  /** One statement after the other, each with the keys that the one before has found. */
  private List<User> three() throws SQLException {
    UserGraph graph = new UserGraph();
    PreparedStatement users = statements.of(PAGE);
    users.setInt(1, draws.beforeUsers(USERS));
    try (ResultSet rows = users.executeQuery()) {
      addUsers(rows, graph);
    }
    PreparedStatement posts = statements.of(POSTS);
    posts.setObject(1, graph.userIds());
    try (ResultSet rows = posts.executeQuery()) {
      addPosts(rows, graph);
    }
    PreparedStatement comments = statements.of(COMMENTS);
    comments.setObject(1, graph.postIds());
    try (ResultSet rows = comments.executeQuery()) {
      addComments(rows, graph);
    }
    return graph.users();
  }

  /** All statements in one round trip, each finding its keys anew. */
  private List<User> pipelined() throws SQLException {
    int from = draws.beforeUsers(USERS);
    PreparedStatement all = statements.of(PIPELINED);
    for (int i = 1; i <= 3; i++) {
      all.setInt(i, from);
    }
    UserGraph graph = new UserGraph();
    all.execute();
    try (ResultSet rows = all.getResultSet()) {
      addUsers(rows, graph);
    }
    all.getMoreResults();
    try (ResultSet rows = all.getResultSet()) {
      addPosts(rows, graph);
    }
    all.getMoreResults();
    try (ResultSet rows = all.getResultSet()) {
      addComments(rows, graph);
    }
    return graph.users();
  }

  private static void addUsers(ResultSet rows, UserGraph graph) throws SQLException {
    while (rows.next()) {
      graph.add(PostgresRows.userWithPosts(rows));
    }
  }

  private static void addPosts(ResultSet rows, UserGraph graph) throws SQLException {
    while (rows.next()) {
      graph.add(PostgresRows.postWithComments(rows));
    }
  }

  private static void addComments(ResultSet rows, UserGraph graph) throws SQLException {
    while (rows.next()) {
      graph.add(PostgresRows.comment(rows));
    }
  }

  /** One flat statement, which repeats users and posts. */
  private List<User> join() throws SQLException {
    UserGraph graph = new UserGraph();
    PreparedStatement statement = statements.of(JOIN);
    statement.setInt(1, draws.beforeUsers(USERS));
    try (ResultSet rows = statement.executeQuery()) {
      int last = 0;
      while (rows.next()) {
        if (rows.getInt(1) != last) {
          last = rows.getInt(1);
          graph.add(PostgresRows.userWithPosts(rows));
        }
        int post = rows.getInt(6);
        if (post != 0 && !graph.hasPost(post)) {
          graph.add(PostgresRows.postWithComments(rows, 6));
        }
        if (rows.getInt(12) != 0) {
          graph.add(PostgresRows.comment(rows, 12));
        }
      }
    }
    return graph.users();
  }
}
