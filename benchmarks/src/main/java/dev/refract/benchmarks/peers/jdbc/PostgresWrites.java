package dev.refract.benchmarks.peers.jdbc;

import static dev.refract.benchmarks.peers.jdbc.PostgresRows.USER;

import dev.refract.benchmarks.peers.worker.Draws;
import dev.refract.benchmarks.peers.worker.Operation;
import dev.refract.benchmarks.peers.worker.User;
import dev.refract.benchmarks.peers.worker.Variants;
import java.io.IOException;
import java.io.StringReader;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.postgresql.PGConnection;

/** Writes on PostgreSQL. */
final class PostgresWrites {
  private static final int MANY = 1000;

  private static final String CREATE =
      "INSERT INTO \"User\" (email, name, role) VALUES (?, ?, ?::\"Role\") RETURNING " + USER;
  private static final String CREATE_POSTS =
      "INSERT INTO \"Post\" (title, body, published, \"authorId\") VALUES (?, ?, ?, ?), (?, ?, ?,"
          + " ?)";
  private static final String CREATE_ALL =
      """
      WITH u AS (INSERT INTO "User" (email, name, role) VALUES (?, ?, ?::"Role") RETURNING *),
      p AS (
        INSERT INTO "Post" (title, body, published, "authorId")
        SELECT v.title, v.body, v.published, u.id
        FROM u, (VALUES (?, ?, ?), (?, ?, ?)) v (title, body, published)
      )
      SELECT id, email, name, role, "createdAt" FROM u\
      """;
  private static final String UNNEST =
      """
      INSERT INTO "User" (email, name, role)
      SELECT * FROM unnest(?::text[], ?::text[], ?::text[]::"Role"[])\
      """;
  private static final String BATCH =
      "INSERT INTO \"User\" (email, name, role) VALUES (?, ?, ?::\"Role\")";
  private static final String UPDATE =
      "UPDATE \"User\" SET name = ? WHERE id = ? RETURNING " + USER;
  private static final String UPSERT =
      "INSERT INTO \"User\" (email, name, role) VALUES (?, ?, 'USER')"
          + " ON CONFLICT (email) DO UPDATE SET name = excluded.name RETURNING "
          + USER;

  private final Statements statements;
  private final Draws draws;

  PostgresWrites(Statements statements, Draws draws) {
    this.statements = statements;
    this.draws = draws;
  }

  void addTo(Variants variants) {
    variants
        .add(Operation.CREATE, this::create)
        .add(Operation.NESTED_CREATE, "cte", this::createAll)
        .add(Operation.NESTED_CREATE, "transaction", this::createInTransaction)
        .add(Operation.CREATE_MANY, "unnest", this::unnest)
        .add(Operation.CREATE_MANY, "copy", this::copy)
        .add(Operation.CREATE_MANY, "batch", this::batch)
        .add(Operation.UPDATE, this::update)
        .add(Operation.UPSERT, this::upsert);
  }

  private User create() throws SQLException {
    PreparedStatement statement = statements.of(CREATE);
    bindUser(statement);
    return Rows.one(statement, PostgresRows::user);
  }

  private void bindUser(PreparedStatement statement) throws SQLException {
    statement.setString(1, draws.newEmail());
    statement.setString(2, Draws.NAME);
    statement.setString(3, draws.role().name());
  }

  private User createAll() throws SQLException {
    PreparedStatement statement = statements.of(CREATE_ALL);
    bindUser(statement);
    statement.setString(4, "first post title");
    statement.setString(5, Draws.BODY);
    statement.setBoolean(6, true);
    statement.setString(7, "second post title");
    statement.setString(8, Draws.BODY);
    statement.setBoolean(9, false);
    return Rows.one(statement, PostgresRows::user);
  }

  private User createInTransaction() throws SQLException {
    statements.connection().setAutoCommit(false);
    User user = create();
    PreparedStatement posts = statements.of(CREATE_POSTS);
    posts.setString(1, "first post title");
    posts.setString(2, Draws.BODY);
    posts.setBoolean(3, true);
    posts.setInt(4, user.id());
    posts.setString(5, "second post title");
    posts.setString(6, Draws.BODY);
    posts.setBoolean(7, false);
    posts.setInt(8, user.id());
    posts.executeUpdate();
    statements.connection().commit();
    statements.connection().setAutoCommit(true);
    return user;
  }

  private Integer unnest() throws SQLException {
    String[] emails = new String[MANY];
    String[] names = new String[MANY];
    String[] roles = new String[MANY];
    for (int i = 0; i < MANY; i++) {
      emails[i] = draws.newEmail();
      names[i] = Draws.NAME;
      roles[i] = Draws.role(i).name();
    }
    PreparedStatement statement = statements.of(UNNEST);
    statement.setObject(1, emails);
    statement.setObject(2, names);
    statement.setObject(3, roles);
    return statement.executeUpdate();
  }

  private Long copy() throws SQLException, IOException {
    StringBuilder rows = new StringBuilder(60 * MANY);
    for (int i = 0; i < MANY; i++) {
      rows.append(draws.newEmail())
          .append('\t')
          .append(Draws.NAME)
          .append('\t')
          .append(Draws.role(i).name())
          .append('\n');
    }
    return statements
        .connection()
        .unwrap(PGConnection.class)
        .getCopyAPI()
        .copyIn("COPY \"User\" (email, name, role) FROM STDIN", new StringReader(rows.toString()));
  }

  /** The driver rewrites it into few statements with many rows. */
  private int[] batch() throws SQLException {
    statements.connection().setAutoCommit(false);
    PreparedStatement statement = statements.of(BATCH);
    for (int i = 0; i < MANY; i++) {
      statement.setString(1, draws.newEmail());
      statement.setString(2, Draws.NAME);
      statement.setString(3, Draws.role(i).name());
      statement.addBatch();
    }
    int[] counts = statement.executeBatch();
    statements.connection().commit();
    statements.connection().setAutoCommit(true);
    return counts;
  }

  private User update() throws SQLException {
    PreparedStatement statement = statements.of(UPDATE);
    statement.setInt(2, draws.user());
    statement.setString(1, draws.newName());
    return Rows.one(statement, PostgresRows::user);
  }

  private User upsert() throws SQLException {
    PreparedStatement statement = statements.of(UPSERT);
    statement.setString(1, draws.maybeNewEmail());
    statement.setString(2, draws.newName());
    return Rows.one(statement, PostgresRows::user);
  }
}
