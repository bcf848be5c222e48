package dev.refract.benchmarks.peers.jdbc;

import static dev.refract.benchmarks.peers.jdbc.SqliteRows.POST;

import dev.refract.benchmarks.peers.worker.Draws;
import dev.refract.benchmarks.peers.worker.Operation;
import dev.refract.benchmarks.peers.worker.Post;
import dev.refract.benchmarks.peers.worker.Variants;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;

/** Posts with their tags, on SQLite. */
final class SqliteTags {
  private static final int POSTS = 100;

  private static final String PAGE =
      "SELECT " + POST + " FROM Post WHERE id > ? ORDER BY id LIMIT 100";
  private static final String TAGS =
      "SELECT x.A, t.id, t.name FROM _PostToTag x JOIN Tag t ON t.id = x.B WHERE x.A IN ("
          + SqliteRows.marks(POSTS)
          + ")";
  private static final String JOIN =
      """
      SELECT p.id, p.title, p.body, p.published, p.authorId, p.createdAt, t.id, t.name
      FROM (SELECT * FROM Post WHERE id > ? ORDER BY id LIMIT 100) p
      LEFT JOIN _PostToTag x ON x.A = p.id
      LEFT JOIN Tag t ON t.id = x.B
      ORDER BY p.id\
      """;

  private final Statements statements;
  private final Draws draws;

  SqliteTags(Statements statements, Draws draws) {
    this.statements = statements;
    this.draws = draws;
  }

  void addTo(Variants variants) {
    variants.add(Operation.TAGS, "two", this::two).add(Operation.TAGS, "join", this::join);
  }

  private List<Post> two() throws SQLException {
    TaggedPosts tagged = new TaggedPosts();
    PreparedStatement posts = statements.of(PAGE);
    posts.setInt(1, draws.beforePosts(POSTS));
    try (ResultSet rows = posts.executeQuery()) {
      while (rows.next()) {
        tagged.add(SqliteRows.postWithTags(rows));
      }
    }
    PreparedStatement tags = statements.of(TAGS);
    int[] ids = tagged.ids();
    for (int i = 0; i < POSTS; i++) {
      if (i < ids.length) {
        tags.setInt(i + 1, ids[i]);
      } else {
        tags.setNull(i + 1, Types.INTEGER);
      }
    }
    try (ResultSet rows = tags.executeQuery()) {
      while (rows.next()) {
        tagged.add(rows.getInt(1), SqliteRows.tag(rows, 2));
      }
    }
    return tagged.posts();
  }

  private List<Post> join() throws SQLException {
    TaggedPosts tagged = new TaggedPosts();
    PreparedStatement statement = statements.of(JOIN);
    statement.setInt(1, draws.beforePosts(POSTS));
    try (ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        int id = rows.getInt(1);
        if (!tagged.isLast(id)) {
          tagged.add(SqliteRows.postWithTags(rows));
        }
        if (rows.getInt(7) != 0) {
          tagged.add(id, SqliteRows.tag(rows, 7));
        }
      }
    }
    return tagged.posts();
  }
}
