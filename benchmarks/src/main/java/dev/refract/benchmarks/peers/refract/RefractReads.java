package dev.refract.benchmarks.peers.refract;

import dev.refract.benchmarks.peers.worker.Draws;
import dev.refract.benchmarks.peers.worker.Operation;
import dev.refract.benchmarks.peers.worker.Variants;
import dev.refract.orm.client.Arguments;
import dev.refract.orm.client.Direction;
import dev.refract.orm.client.RefractClient;
import dev.refract.orm.execute.Row;
import java.util.List;
import java.util.Map;

/** Reads with the client, as a person would write them. */
final class RefractReads {
  private final RefractClient client;
  private final Draws draws;
  private final String loadStrategy;

  RefractReads(RefractClient client, Draws draws, String loadStrategy) {
    this.client = client;
    this.draws = draws;
    this.loadStrategy = loadStrategy;
  }

  void addTo(Variants variants) {
    variants
        .add(Operation.FIND_UNIQUE, this::findUnique)
        .add(Operation.PAGE_OF_100, () -> page(100))
        .add(Operation.PAGE_OF_1000, () -> page(1000))
        .add(Operation.NESTED, this::nested)
        .add(Operation.FILTER, this::filter)
        .add(Operation.TAGS, this::tags)
        .add(Operation.GROUP, this::group)
        .add(Operation.CURSOR, this::cursor);
  }

  private Row findUnique() {
    return client.model("User").findUniqueOrThrow(Arguments.where("id", draws.user()));
  }

  private List<Row> page(int rows) {
    return client.model("User").findMany(behind(draws.beforeUsers(rows)).take(rows));
  }

  private static Arguments behind(int id) {
    return Arguments.where("id", Map.of("gt", id)).orderBy("id", Direction.ASCENDING);
  }

  private List<Row> nested() {
    return client
        .model("User")
        .findMany(
            behind(draws.beforeUsers(50))
                .take(50)
                .include("posts", Arguments.none().include("comments"))
                .with("relationLoadStrategy", loadStrategy));
  }

  private List<Row> filter() {
    return client
        .model("User")
        .findMany(
            Arguments.where(
                    "posts", Map.of("some", Map.of("title", Map.of("contains", draws.word()))))
                .orderBy("id", Direction.ASCENDING)
                .take(20));
  }

  private List<Row> tags() {
    return client
        .model("Post")
        .findMany(
            behind(draws.beforePosts(100))
                .take(100)
                .include("tags")
                .with("relationLoadStrategy", loadStrategy));
  }

  private Groups group() {
    long all = client.model("User").count(Arguments.none());
    List<Row> groups =
        client
            .model("User")
            .groupBy(
                Arguments.none().with("by", List.of("role")).with("_count", Map.of("_all", true)));
    return new Groups(all, groups);
  }

  private List<Row> cursor() {
    return client
        .model("Post")
        .findMany(
            Arguments.none()
                .cursor(Map.of("id", draws.cursor()))
                .skip(1)
                .take(50)
                .orderBy("id", Direction.ASCENDING));
  }
}
