package dev.refract.benchmarks.peers.jdbc;

import static dev.refract.benchmarks.peers.jdbc.PostgresRows.POST;

import dev.refract.benchmarks.peers.worker.Draws;
import dev.refract.benchmarks.peers.worker.Operation;
import dev.refract.benchmarks.peers.worker.Post;
import dev.refract.benchmarks.peers.worker.Variants;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Posts with their tags, on PostgreSQL. */
final class PostgresTags {
  private static final int POSTS = 100;

  private static final String PAGE =
      "SELECT " + POST + " FROM \"Post\" WHERE id > ? ORDER BY id LIMIT 100";
  private static final String TAGS =
      """
      SELECT x."A", t.id, t.name
      FROM "_PostToTag" x JOIN "Tag" t ON t.id = x."B"
      WHERE x."A" = ANY (?)\
      """;
  private static final String JOIN =
      """
      SELECT p.id, p.title, p.body, p.published, p."authorId", p."createdAt", t.id, t.name
      FROM (SELECT * FROM "Post" WHERE id > ? ORDER BY id LIMIT 100) p
      LEFT JOIN "_PostToTag" x ON x."A" = p.id
      LEFT JOIN "Tag" t ON t.id = x."B"
      ORDER BY p.id\
      """;

  private final Statements statements;
  private final Draws draws;

  PostgresTags(Statements statements, Draws draws) {
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
        tagged.add(PostgresRows.postWithTags(rows));
      }
    }
    PreparedStatement tags = statements.of(TAGS);
    tags.setObject(1, tagged.ids());
    try (ResultSet rows = tags.executeQuery()) {
      while (rows.next()) {
        tagged.add(rows.getInt(1), PostgresRows.tag(rows, 2));
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
          tagged.add(PostgresRows.postWithTags(rows));
        }
        if (rows.getInt(7) != 0) {
          tagged.add(id, PostgresRows.tag(rows, 7));
        }
      }
    }
    return tagged.posts();
  }
}
