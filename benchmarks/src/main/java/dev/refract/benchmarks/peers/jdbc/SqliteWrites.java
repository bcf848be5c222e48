package dev.refract.benchmarks.peers.jdbc;

import static dev.refract.benchmarks.peers.jdbc.SqliteRows.USER;

import dev.refract.benchmarks.peers.worker.Draws;
import dev.refract.benchmarks.peers.worker.Operation;
import dev.refract.benchmarks.peers.worker.User;
import dev.refract.benchmarks.peers.worker.Variants;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Writes on SQLite. */
final class SqliteWrites {
  private static final int MANY = 1000;
  private static final int ROWS_AT_A_TIME = 100;

  private static final String BEGIN = "BEGIN IMMEDIATE";
  private static final String COMMIT = "COMMIT";
  private static final String CREATE =
      "INSERT INTO User (email, name, role, createdAt) VALUES (?, ?, ?, ?) RETURNING " + USER;
  private static final String CREATE_POSTS =
      "INSERT INTO Post (title, body, published, authorId, createdAt)"
          + " VALUES (?, ?, ?, ?, ?), (?, ?, ?, ?, ?)";
  private static final String ONE_ROW =
      "INSERT INTO User (email, name, role, createdAt) VALUES (?, ?, ?, ?)";
  private static final String VALUES = ONE_ROW + ", (?, ?, ?, ?)".repeat(ROWS_AT_A_TIME - 1);
  private static final String UPDATE = "UPDATE User SET name = ? WHERE id = ? RETURNING " + USER;
  private static final String UPSERT =
      "INSERT INTO User (email, name, role, createdAt) VALUES (?, ?, 'USER', ?)"
          + " ON CONFLICT (email) DO UPDATE SET name = excluded.name RETURNING "
          + USER;

  private final Statements statements;
  private final Draws draws;

  SqliteWrites(Statements statements, Draws draws) {
    this.statements = statements;
    this.draws = draws;
  }

  void addTo(Variants variants) {
    variants
        .add(Operation.CREATE, this::create)
        .add(Operation.NESTED_CREATE, this::createWithPosts)
        .add(Operation.CREATE_MANY, "values", this::values)
        .add(Operation.CREATE_MANY, "loop", this::loop)
        .add(Operation.UPDATE, this::update)
        .add(Operation.UPSERT, this::upsert);
  }

  private User create() throws SQLException {
    PreparedStatement statement = statements.of(CREATE);
    statement.setString(1, draws.newEmail());
    statement.setString(2, Draws.NAME);
    statement.setString(3, draws.role().name());
    statement.setString(4, Times.now());
    return Rows.one(statement, SqliteRows::user);
  }

  private User createWithPosts() throws SQLException {
    statements.of(BEGIN).execute();
    User user = create();
    String now = Times.now();
    PreparedStatement posts = statements.of(CREATE_POSTS);
    posts.setString(1, "first post title");
    posts.setString(2, Draws.BODY);
    posts.setInt(3, 1);
    posts.setInt(4, user.id());
    posts.setString(5, now);
    posts.setString(6, "second post title");
    posts.setString(7, Draws.BODY);
    posts.setInt(8, 0);
    posts.setInt(9, user.id());
    posts.setString(10, now);
    posts.executeUpdate();
    statements.of(COMMIT).execute();
    return user;
  }

  private Integer values() throws SQLException {
    statements.of(BEGIN).execute();
    PreparedStatement statement = statements.of(VALUES);
    String now = Times.now();
    for (int from = 0; from < MANY; from += ROWS_AT_A_TIME) {
      for (int i = 0; i < ROWS_AT_A_TIME; i++) {
        bindRow(statement, i * 4, from + i, now);
      }
      statement.executeUpdate();
    }
    statements.of(COMMIT).execute();
    return MANY;
  }

  private Integer loop() throws SQLException {
    statements.of(BEGIN).execute();
    PreparedStatement statement = statements.of(ONE_ROW);
    String now = Times.now();
    for (int i = 0; i < MANY; i++) {
      bindRow(statement, 0, i, now);
      statement.executeUpdate();
    }
    statements.of(COMMIT).execute();
    return MANY;
  }

  private void bindRow(PreparedStatement statement, int before, int number, String now)
      throws SQLException {
    statement.setString(before + 1, draws.newEmail());
    statement.setString(before + 2, Draws.NAME);
    statement.setString(before + 3, Draws.role(number).name());
    statement.setString(before + 4, now);
  }

  private User update() throws SQLException {
    PreparedStatement statement = statements.of(UPDATE);
    statement.setInt(2, draws.user());
    statement.setString(1, draws.newName());
    return Rows.one(statement, SqliteRows::user);
  }

  private User upsert() throws SQLException {
    PreparedStatement statement = statements.of(UPSERT);
    statement.setString(1, draws.maybeNewEmail());
    statement.setString(2, draws.newName());
    statement.setString(3, Times.now());
    return Rows.one(statement, SqliteRows::user);
  }
}
