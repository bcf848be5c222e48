package dev.refract.benchmarks.peers.jdbc;

import dev.refract.benchmarks.peers.worker.Comment;
import dev.refract.benchmarks.peers.worker.Post;
import dev.refract.benchmarks.peers.worker.Tag;
import dev.refract.benchmarks.peers.worker.User;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Rows as SQLite's driver gives them; columns in the order of {@link #USER} and so on. */
final class SqliteRows {
  static final String USER = "id, email, name, role, createdAt";
  static final String POST = "id, title, body, published, authorId, createdAt";

  private SqliteRows() {}

  static User user(ResultSet row) throws SQLException {
    return user(row, List.of());
  }

  static User userWithPosts(ResultSet row) throws SQLException {
    return user(row, new ArrayList<>());
  }

  private static User user(ResultSet row, List<Post> posts) throws SQLException {
    return new User(
        row.getInt(1),
        row.getString(2),
        row.getString(3),
        PostgresRows.role(row.getString(4)),
        Times.read(row.getString(5)),
        posts);
  }

  static Post post(ResultSet row) throws SQLException {
    return post(row, 1, List.of(), List.of());
  }

  static Post postWithComments(ResultSet row) throws SQLException {
    return postWithComments(row, 1);
  }

  static Post postWithComments(ResultSet row, int column) throws SQLException {
    return post(row, column, new ArrayList<>(4), List.of());
  }

  static Post postWithTags(ResultSet row) throws SQLException {
    return post(row, 1, List.of(), new ArrayList<>(4));
  }

  private static Post post(ResultSet row, int column, List<Comment> comments, List<Tag> tags)
      throws SQLException {
    return new Post(
        row.getInt(column),
        row.getString(column + 1),
        row.getString(column + 2),
        row.getInt(column + 3) != 0,
        row.getInt(column + 4),
        Times.read(row.getString(column + 5)),
        comments,
        tags);
  }

  static Comment comment(ResultSet row) throws SQLException {
    return comment(row, 1);
  }

  static Comment comment(ResultSet row, int column) throws SQLException {
    return new Comment(row.getInt(column), row.getInt(column + 1), row.getString(column + 2));
  }

  static Tag tag(ResultSet row, int column) throws SQLException {
    return new Tag(row.getInt(column), row.getString(column + 1));
  }

  /** Question marks for so many values. */
  static String marks(int count) {
    return "?" + ", ?".repeat(count - 1);
  }
}
