package dev.refract.benchmarks.peers.jdbc;

import dev.refract.benchmarks.peers.worker.Comment;
import dev.refract.benchmarks.peers.worker.Post;
import dev.refract.benchmarks.peers.worker.User;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads pages that SQLite has put into one JSON text, {@code [[1,"a@…",…],…]}. */
final class JsonPages {
  private static final JsonFactory FACTORY = new JsonFactory();

  private JsonPages() {}

  /** Reads what stands between the brackets of one row. */
  @FunctionalInterface
  private interface Element<T> {
    T read(JsonParser parser);
  }

  static List<User> users(String json, int expected) {
    return page(json, JsonPages::user, expected);
  }

  static List<Post> posts(String json, int expected) {
    return page(json, JsonPages::post, expected);
  }

  static List<Post> postsWithComments(String json) {
    return page(json, JsonPages::postWithComments, 10);
  }

  private static <T> List<T> page(String json, Element<T> element, int expected) {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
      parser.nextToken();
      return list(parser, element, expected);
    }
  }

  /** The parser stands at the list's opening bracket, and afterwards at its closing one. */
  private static <T> List<T> list(JsonParser parser, Element<T> element, int expected) {
    List<T> all = new ArrayList<>(expected);
    while (parser.nextToken() == JsonToken.START_ARRAY) {
      all.add(element.read(parser));
      parser.nextToken();
    }
    return all;
  }

  private static User user(JsonParser parser) {
    return new User(
        parser.nextIntValue(0),
        parser.nextStringValue(),
        parser.nextStringValue(),
        PostgresRows.role(parser.nextStringValue()),
        Times.read(parser.nextStringValue()),
        List.of());
  }

  private static Post post(JsonParser parser) {
    return new Post(
        parser.nextIntValue(0),
        parser.nextStringValue(),
        parser.nextStringValue(),
        parser.nextIntValue(0) != 0,
        parser.nextIntValue(0),
        Times.read(parser.nextStringValue()),
        List.of(),
        List.of());
  }

  private static Post postWithComments(JsonParser parser) {
    Post post = post(parser);
    parser.nextToken();
    return new Post(
        post.id(),
        post.title(),
        post.body(),
        post.published(),
        post.authorId(),
        post.createdAt(),
        list(parser, JsonPages::comment, 4),
        List.of());
  }

  private static Comment comment(JsonParser parser) {
    return new Comment(parser.nextIntValue(0), parser.nextIntValue(0), parser.nextStringValue());
  }
}
