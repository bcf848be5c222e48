package dev.refract.benchmarks.peers.jdbc;

import static dev.refract.benchmarks.peers.jdbc.SqliteRows.POST;
import static dev.refract.benchmarks.peers.jdbc.SqliteRows.USER;

import dev.refract.benchmarks.peers.worker.Draws;
import dev.refract.benchmarks.peers.worker.Operation;
import dev.refract.benchmarks.peers.worker.User;
import dev.refract.benchmarks.peers.worker.Variants;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;

/** Users with posts with comments, on SQLite. */
final class SqliteNested {
  private static final int USERS = 50;
  private static final int KEYS_AT_A_TIME = 500;

  private static final String PAGE =
      "SELECT " + USER + " FROM User WHERE id > ? ORDER BY id LIMIT 50";
  private static final String POSTS =
      "SELECT " + POST + " FROM Post WHERE authorId IN (" + SqliteRows.marks(USERS) + ")";
  private static final String COMMENTS =
      "SELECT id, postId, text FROM Comment WHERE postId IN ("
          + SqliteRows.marks(KEYS_AT_A_TIME)
          + ")";
  private static final String POSTS_OF_PAGE =
      """
      SELECT p.id, p.title, p.body, p.published, p.authorId, p.createdAt
      FROM (SELECT id FROM User WHERE id > ? ORDER BY id LIMIT 50) u
      CROSS JOIN Post p
      WHERE p.authorId = u.id\
      """;
  private static final String COMMENTS_OF_PAGE =
      """
      SELECT c.id, c.postId, c.text
      FROM (SELECT id FROM User WHERE id > ? ORDER BY id LIMIT 50) u
      CROSS JOIN Post p
      CROSS JOIN Comment c
      WHERE p.authorId = u.id AND c.postId = p.id\
      """;
  private static final String JOIN =
      """
      SELECT u.id, u.email, u.name, u.role, u.createdAt,
        p.id, p.title, p.body, p.published, p.authorId, p.createdAt, c.id, c.postId, c.text
      FROM (SELECT * FROM User WHERE id > ? ORDER BY id LIMIT 50) u
      LEFT JOIN Post p ON p.authorId = u.id
      LEFT JOIN Comment c ON c.postId = p.id\
      """;
  private static final String JSON =
      """
      SELECT u.id, u.email, u.name, u.role, u.createdAt, (
        SELECT json_group_array(json_array(
          p.id, p.title, p.body, p.published, p.authorId, p.createdAt, json((
            SELECT json_group_array(json_array(c.id, c.postId, c.text))
            FROM Comment c WHERE c.postId = p.id))))
        FROM Post p WHERE p.authorId = u.id)
      FROM User u WHERE u.id > ? ORDER BY u.id LIMIT 50\
      """;

  private final Statements statements;
  private final Draws draws;

  SqliteNested(Statements statements, Draws draws) {
    this.statements = statements;
    this.draws = draws;
  }

  void addTo(Variants variants) {
    variants
        .add(Operation.NESTED, "keys", this::keys)
        .add(Operation.NESTED, "again", this::again)
        .add(Operation.NESTED, "join", this::join)
        .add(Operation.NESTED, "json", this::json);
  }

  /** Each statement with the keys that the one before has found. */
  private List<User> keys() throws SQLException {
    UserGraph graph = new UserGraph();
    addUsers(bound(PAGE, draws.beforeUsers(USERS)), graph);
    addPosts(bound(POSTS, graph.userIds(), 0, USERS), graph);
    int[] posts = graph.postIds();
    for (int from = 0; from < posts.length; from += KEYS_AT_A_TIME) {
      addComments(bound(COMMENTS, posts, from, KEYS_AT_A_TIME), graph);
    }
    return graph.users();
  }

  /** Each statement finding its keys anew. */
  private List<User> again() throws SQLException {
    int from = draws.beforeUsers(USERS);
    UserGraph graph = new UserGraph();
    addUsers(bound(PAGE, from), graph);
    addPosts(bound(POSTS_OF_PAGE, from), graph);
    addComments(bound(COMMENTS_OF_PAGE, from), graph);
    return graph.users();
  }

  private PreparedStatement bound(String sql, int from) throws SQLException {
    PreparedStatement statement = statements.of(sql);
    statement.setInt(1, from);
    return statement;
  }

  private PreparedStatement bound(String sql, int[] keys, int from, int count) throws SQLException {
    PreparedStatement statement = statements.of(sql);
    for (int i = 0; i < count; i++) {
      if (from + i < keys.length) {
        statement.setInt(i + 1, keys[from + i]);
      } else {
        statement.setNull(i + 1, Types.INTEGER);
      }
    }
    return statement;
  }

  private static void addUsers(PreparedStatement statement, UserGraph graph) throws SQLException {
    try (ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        graph.add(SqliteRows.userWithPosts(rows));
      }
    }
  }

  private static void addPosts(PreparedStatement statement, UserGraph graph) throws SQLException {
    try (ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        graph.add(SqliteRows.postWithComments(rows));
      }
    }
  }

  private static void addComments(PreparedStatement statement, UserGraph graph)
      throws SQLException {
    try (ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        graph.add(SqliteRows.comment(rows));
      }
    }
  }

  /** One flat statement, which repeats users and posts. */
  private List<User> join() throws SQLException {
    UserGraph graph = new UserGraph();
    int lastUser = 0;
    int lastPost = 0;
    try (ResultSet rows = bound(JOIN, draws.beforeUsers(USERS)).executeQuery()) {
      while (rows.next()) {
        int user = rows.getInt(1);
        if (user != lastUser) {
          lastUser = user;
          graph.add(SqliteRows.userWithPosts(rows));
        }
        int post = rows.getInt(6);
        if (post != 0 && post != lastPost) {
          lastPost = post;
          graph.add(SqliteRows.postWithComments(rows, 6));
        }
        if (rows.getInt(12) != 0) {
          graph.add(SqliteRows.comment(rows, 12));
        }
      }
    }
    return graph.users();
  }

  /** What hangs on a user as one JSON text. */
  private List<User> json() throws SQLException {
    List<User> users = new ArrayList<>(USERS);
    try (ResultSet rows = bound(JSON, draws.beforeUsers(USERS)).executeQuery()) {
      while (rows.next()) {
        User user = SqliteRows.userWithPosts(rows);
        user.posts().addAll(JsonPages.postsWithComments(rows.getString(6)));
        users.add(user);
      }
    }
    return users;
  }
}
