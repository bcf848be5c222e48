package dev.refract.benchmarks.peers.jooq;

import dev.refract.benchmarks.peers.worker.Comment;
import dev.refract.benchmarks.peers.worker.Post;
import dev.refract.benchmarks.peers.worker.Tag;
import dev.refract.benchmarks.peers.worker.User;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** What jOOQ maps its records to. */
final class JooqRows {
  private JooqRows() {}

  static User user(Integer id, String email, String name, JooqRole role, LocalDateTime createdAt) {
    return userWithPosts(id, email, name, role, createdAt, List.of());
  }

  static User userWithPosts(
      Integer id,
      String email,
      String name,
      JooqRole role,
      LocalDateTime createdAt,
      List<Post> posts) {
    return new User(id, email, name, role.role(), createdAt.toInstant(ZoneOffset.UTC), posts);
  }

  static Post post(
      Integer id,
      String title,
      String body,
      Boolean published,
      Integer author,
      LocalDateTime createdAt) {
    return postWithTags(id, title, body, published, author, createdAt, List.of());
  }

  static Post postWithComments(
      Integer id,
      String title,
      String body,
      Boolean published,
      Integer author,
      LocalDateTime createdAt,
      List<Comment> comments) {
    return new Post(
        id,
        title,
        body,
        published,
        author,
        createdAt.toInstant(ZoneOffset.UTC),
        comments,
        List.of());
  }

  static Post postWithTags(
      Integer id,
      String title,
      String body,
      Boolean published,
      Integer author,
      LocalDateTime createdAt,
      List<Tag> tags) {
    return new Post(
        id, title, body, published, author, createdAt.toInstant(ZoneOffset.UTC), List.of(), tags);
  }
}
