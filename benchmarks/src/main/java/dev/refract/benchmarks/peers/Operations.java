package dev.refract.benchmarks.peers;

import dev.refract.orm.client.Arguments;
import dev.refract.orm.client.Direction;
import dev.refract.orm.client.RefractClient;
import dev.refract.orm.execute.Row;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The operations of the comparison, as a person would write them with the client. */
final class Operations {
  static final int CREATE_MANY = 8;
  private static final List<String> ROLES = List.of("USER", "ADMIN", "EDITOR");
  private static final String BODY = "lorem ipsum dolor sit amet ".repeat(8).substring(0, 200);

  private final RefractClient client;
  private final List<String> words;
  private final Map<Integer, Supplier<Object>> operations = new TreeMap<>();
  private final String prefix =
      "r" + ProcessHandle.current().pid() + "-" + System.currentTimeMillis() + "-";
  private int state = 1;
  private int unique;

  Operations(RefractClient client, List<String> words) {
    this.client = client;
    this.words = words;
    operations.put(
        1,
        () ->
            client.model("User").findUnique(Arguments.where("id", 1 + next(10_000))).orElseThrow());
    operations.put(2, () -> client.model("User").findMany(behind(next(9900)).take(100)));
    operations.put(3, () -> client.model("User").findMany(behind(next(9000)).take(1000)));
    operations.put(
        4,
        () ->
            client
                .model("User")
                .findMany(
                    behind(next(9950))
                        .take(50)
                        .include("posts", Arguments.none().include("comments"))));
    operations.put(5, this::usersWhoWroteOf);
    operations.put(6, () -> client.model("User").create(Arguments.data(newUser())));
    operations.put(7, this::createUserWithPosts);
    operations.put(CREATE_MANY, this::createMany);
    operations.put(
        9,
        () ->
            client
                .model("User")
                .update(
                    Arguments.where("id", 1 + next(10_000))
                        .withData(Map.of("name", "Upd " + next(1000)))));
    operations.put(10, this::upsert);
    operations.put(
        11, () -> client.model("Post").findMany(behind(next(99_900)).take(100).include("tags")));
    operations.put(12, this::countAndGroup);
    operations.put(
        13,
        () ->
            client
                .model("Post")
                .findMany(
                    Arguments.none()
                        .cursor(Map.of("id", 50_000 + next(1000)))
                        .skip(1)
                        .take(50)
                        .orderBy("id", Direction.ASCENDING)));
  }

  List<Integer> names() {
    return List.copyOf(operations.keySet());
  }

  Supplier<Object> get(int number) {
    return Objects.requireNonNull(operations.get(number), () -> "no operation " + number);
  }

  /** Whether the operation leaves rows behind. */
  static boolean inserts(int number) {
    return number >= 6 && number <= 10 && number != 9;
  }

  /** Starts the random numbers anew; all contenders draw the same ones. */
  void seed(int seed) {
    state = (int) (seed * 2654435761L);
    if (state == 0) {
      state = 1;
    }
    for (int i = 0; i < 8; i++) {
      next(2);
    }
  }

  private int next(int bound) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return Integer.remainderUnsigned(state, bound);
  }

  private static Arguments behind(int id) {
    return Arguments.where("id", Map.of("gt", id)).orderBy("id", Direction.ASCENDING);
  }

  private Object usersWhoWroteOf() {
    String word = words.get(next(400));
    return client
        .model("User")
        .findMany(
            Arguments.where("posts", Map.of("some", Map.of("title", Map.of("contains", word))))
                .orderBy("id", Direction.ASCENDING)
                .take(20));
  }

  private Map<String, Object> newUser() {
    return Map.of(
        "email", prefix + unique++ + "@x.example", "name", "Some Name", "role", role(next(3)));
  }

  private static String role(int number) {
    return ROLES.get(number);
  }

  private Object createUserWithPosts() {
    Map<String, Object> user = new TreeMap<>(newUser());
    user.put(
        "posts",
        Map.of(
            "create",
            List.of(
                Map.of("title", "first post title", "body", BODY, "published", true),
                Map.of("title", "second post title", "body", BODY))));
    return client.model("User").create(Arguments.data(user));
  }

  private Object createMany() {
    List<Map<String, Object>> rows = new ArrayList<>(1000);
    for (int i = 0; i < 1000; i++) {
      rows.add(
          Map.of(
              "email", prefix + unique++ + "@x.example", "name", "Some Name", "role", role(i % 3)));
    }
    return client.model("User").createMany(Arguments.none().with("data", rows));
  }

  private Object upsert() {
    boolean isThere = (unique & 1) != 0;
    String email =
        isThere ? "user" + (1 + next(10_000)) + "@example.com" : prefix + unique + "@x.example";
    unique++;
    String name = "Ups " + next(1000);
    return client
        .model("User")
        .upsert(
            Arguments.where("email", email)
                .with("create", Map.of("email", email, "name", name, "role", "USER"))
                .with("update", Map.of("name", name)));
  }

  private Object countAndGroup() {
    long count = client.model("User").count(Arguments.none());
    List<Row> groups =
        client
            .model("User")
            .groupBy(
                Arguments.none().with("by", List.of("role")).with("_count", Map.of("_all", true)));
    return new Counts(count, groups);
  }

  private record Counts(long count, List<Row> groups) {}

  /** The sum over five seeds of what an operation gives. */
  long checksum(int number) {
    long sum = 0;
    for (int seed = 1; seed <= 5; seed++) {
      seed(seed);
      sum += sum(get(number).get());
    }
    return sum;
  }

  private static long sum(Object result) {
    return switch (result) {
      case List<?> rows -> rows.stream().mapToLong(row -> sum(Objects.requireNonNull(row))).sum();
      case Counts(long count, List<Row> groups) ->
          count
              + groups.stream()
                  .mapToLong(g -> length(g, "role") * all(Objects.requireNonNull(g.row("_count"))))
                  .sum();
      case Row row -> {
        long sum = 0;
        for (String name : row.names()) {
          sum += part(row.get(name));
        }
        yield sum;
      }
      default -> throw new IllegalStateException("no checksum of " + result.getClass());
    };
  }

  private static long all(Row count) {
    return count.get("_all") instanceof Number number ? number.longValue() : 0;
  }

  private static long length(Row row, String name) {
    return Objects.requireNonNull(row.text(name)).length();
  }

  private static long part(@Nullable Object value) {
    return switch (value) {
      case null -> 0;
      case Integer number -> number;
      case String text -> text.length();
      case Boolean truth -> truth ? 1 : 0;
      case Instant time -> time.toEpochMilli() % 1000;
      case List<?> rows -> sum(rows);
      default -> throw new IllegalStateException("no checksum of " + value.getClass());
    };
  }
}
