package dev.refract.orm.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.orm.plan.Plan;
import dev.refract.orm.testing.BlogDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A request that differs from an earlier one in its values alone is not planned again. */
class RepeatedRequestsTest {
  @TempDir Path folder;

  @SuppressWarnings("NullAway.Init") // before each test
  private BlogDatabase database;

  @SuppressWarnings("NullAway.Init") // before each test
  private RefractClient client;

  @BeforeEach
  void open() {
    database = BlogDatabase.sqlite(folder);
    client = database.client();
  }

  @AfterEach
  void close() {
    database.close();
  }

  /** A kind of request, with values that follow from a number. */
  record Repeated(String model, String action, IntFunction<Arguments> arguments) {
    @Override
    public String toString() {
      return action + " " + arguments.apply(1);
    }
  }

  static Stream<Repeated> requests() {
    return Stream.of(
        new Repeated("User", "findUnique", n -> Arguments.where("id", n)),
        new Repeated("User", "findMany", n -> behind(n).take(100)),
        new Repeated(
            "User",
            "findMany",
            n -> behind(n).take(50).include("posts", Arguments.none().include("tags"))),
        new Repeated(
            "User",
            "findMany",
            n ->
                Arguments.where(
                    "posts", Map.of("some", Map.of("title", Map.of("contains", "word " + n))))),
        new Repeated("User", "create", n -> Arguments.data(user(n))),
        new Repeated(
            "User",
            "create",
            n ->
                Arguments.data(
                    Map.of("email", "a" + n, "posts", Map.of("create", List.of(post(n)))))),
        new Repeated(
            "User",
            "createMany",
            n -> Arguments.none().with("data", List.of(user(n), user(n + 100)))),
        new Repeated(
            "User", "update", n -> Arguments.where("id", n).withData(Map.of("name", "name " + n))),
        new Repeated(
            "User",
            "upsert",
            n ->
                Arguments.where("email", "e" + n)
                    .with("create", user(n))
                    .with("update", Map.of("name", "name " + n))),
        new Repeated("Post", "findMany", n -> behind(n).take(100).include("tags")),
        new Repeated("User", "groupBy", n -> behind(n).with("by", List.of("role", "id"))),
        new Repeated(
            "Post",
            "findMany",
            n ->
                Arguments.none()
                    .cursor(Map.of("id", n))
                    .skip(1)
                    .take(50)
                    .orderBy("id", Direction.ASCENDING)),
        new Repeated(
            "User", "deleteMany", n -> Arguments.where("id", Map.of("in", List.of(n, 5)))));
  }

  private static Arguments behind(int id) {
    return Arguments.where("id", Map.of("gt", id)).orderBy("id", Direction.ASCENDING);
  }

  private static Map<String, Object> user(int number) {
    return Map.of("email", "user" + number + "@example.com", "name", "name " + number);
  }

  private static Map<String, Object> post(int number) {
    return Map.of("title", "title " + number);
  }

  @ParameterizedTest
  @MethodSource("requests")
  void isPlannedOnce(Repeated repeated) {
    Plan first = explained(repeated, 1);
    assertThat(explained(repeated, 2)).isSameAs(first);
    assertThat(explained(repeated, 3)).isSameAs(first);
  }

  private Plan explained(Repeated repeated, int number) {
    return client.explain(
        repeated.model(), repeated.action(), repeated.arguments().apply(number).toMap());
  }
}
