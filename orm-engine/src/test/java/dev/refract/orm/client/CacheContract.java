package dev.refract.orm.client;

import static dev.refract.orm.raw.RawSql.sql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.refract.orm.cache.CacheStrategy;
import dev.refract.orm.cache.QueryCache;
import dev.refract.orm.error.InvalidRequestException;
import dev.refract.orm.error.RecordNotFoundException;
import dev.refract.orm.execute.Row;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds for clients with a cache on every database. */
abstract class CacheContract {
  private static final CacheStrategy HOUR = CacheStrategy.ttl(Duration.ofHours(1));

  private final List<String> sent = new ArrayList<>();
  private final QueryCache cache = QueryCache.ofSize(100);

  @SuppressWarnings("NullAway.Init") // before each test
  RefractClient client;

  /** The tables are empty. */
  abstract RefractClient freshClient();

  @BeforeEach
  void open() {
    RefractClient fresh = freshClient();
    fresh
        .model("User")
        .create(
            Arguments.data(
                Map.of(
                    "email",
                    "ann",
                    "profile",
                    Map.of("create", Map.of("bio", "x")),
                    "posts",
                    Map.of("create", Map.of("title", "one")))));
    fresh.model("Tag").create(Arguments.data(Map.of("id", 1, "name", "java")));
    client = fresh.withListener(event -> sent.add(event.sql())).withCache(cache);
  }

  /** Whether the query is answered without a statement, after some work. */
  private boolean isKept(ModelClient model, Arguments query, Runnable work) {
    model.findMany(query.cached(HOUR));
    work.run();
    sent.clear();
    List<Row> answer = model.findMany(query.cached(HOUR));
    boolean isKept = sent.isEmpty();
    assertThat(answer).isEqualTo(model.findMany(query));
    return isKept;
  }

  @Test
  void answersAreKeptWhereThatIsAskedFor() {
    ModelClient users = client.model("User");
    assertThat(isKept(users, Arguments.where("email", "ann").include("posts"), () -> {})).isTrue();
    assertThat(users.count(Arguments.none().cached(HOUR))).isOne();
    assertThat(users.count(Arguments.none().cached(HOUR))).isOne();
    assertThat(users.findUnique(Arguments.where("id", 9).cached(HOUR))).isEmpty();
    assertThat(users.findUnique(Arguments.where("id", 9).cached(HOUR))).isEmpty();
    assertThat(cache.statistics().hits()).isEqualTo(3);
    sent.clear();
    users.findMany(Arguments.none());
    users.findMany(Arguments.none());
    assertThat(sent).hasSize(2);
  }

  @Test
  void writesDropWhatTheyMayHaveChanged() {
    ModelClient users = client.model("User");
    ModelClient posts = client.model("Post");
    ModelClient tags = client.model("Tag");
    Arguments all = Arguments.none();
    assertThat(isKept(users, all, () -> users.update(change("name", "Ann")))).isFalse();
    assertThat(isKept(users, all, () -> posts.update(change("title", "two")))).isTrue();
    Arguments withPosts = all.include("posts");
    assertThat(isKept(users, withPosts, () -> posts.update(change("title", "3")))).isFalse();
    Arguments titled = Arguments.where("posts", Map.of("some", Map.of("title", "3")));
    assertThat(isKept(users, titled, () -> posts.updateMany(change("title", "4")))).isFalse();
    Map<String, ?> nested = Map.of("create", Map.of("title", "5"));
    assertThat(isKept(posts, all, () -> users.update(change("posts", nested)))).isFalse();
    Map<String, ?> link = Map.of("connect", Map.of("id", 1));
    assertThat(isKept(posts, all.include("tags"), () -> tags.update(change("posts", link))))
        .isFalse();
    assertThat(isKept(tags, all.include("posts"), () -> posts.update(change("tags", link))))
        .isFalse();
    ModelClient profiles = client.model("Profile");
    posts.deleteMany(all);
    assertThat(isKept(profiles, all.include("user"), () -> users.deleteMany(all))).isFalse();
    assertThat(profiles.findFirstOrThrow(all.cached(HOUR)).integer("userId")).isNull();
  }

  private static Arguments change(String field, Object value) {
    return Arguments.where("id", 1).withData(Map.of(field, value));
  }

  @Test
  void rawSqlThatChangesSomethingDropsAll() {
    ModelClient users = client.model("User");
    assertThat(isKept(users, Arguments.none(), () -> client.queryRaw(sql("SELECT 1 AS x"))))
        .isTrue();
    assertThat(
            isKept(
                users,
                Arguments.none(),
                () -> client.executeRaw(sql("UPDATE \"User\" SET \"name\" = {}", "x"))))
        .isFalse();
    assertThat(
            isKept(
                users,
                Arguments.none(),
                () ->
                    client.queryUnsafe(
                        "/* new */ UPDATE \"User\" SET \"name\" = 'y' RETURNING \"id\"")))
        .isFalse();
  }

  @Test
  void tagsDropWhatHasThem() {
    Arguments tagged = Arguments.none().cached(HOUR.tags("people"));
    client.model("User").findMany(tagged);
    client.model("User").findMany(tagged);
    cache.invalidateTags("people");
    client.model("User").findMany(tagged);
    assertThat(cache.statistics().misses()).isEqualTo(2);
  }

  @Test
  void nothingIsKeptInsideATransactionAndItsWritesCountAtItsEnd() {
    Arguments all = Arguments.none().cached(HOUR);
    assertThat(client.model("User").findMany(all)).hasSize(1);
    client.transaction(tx -> {
      tx.model("User").create(Arguments.data(Map.of("email", "bob")));
      assertThat(tx.model("User").findMany(all)).hasSize(2);
      tx.transaction(part -> part.model("User").create(Arguments.data(Map.of("email", "c"))));
      assertThat(tx.model("User").findMany(all)).hasSize(3);
      return 0;
    });
    assertThat(client.model("User").findMany(all)).hasSize(3);
    assertThatThrownBy(() ->
            client.transaction(tx -> {
              tx.model("User").updateMany(Arguments.data(Map.of("name", "x")));
              throw new IllegalStateException("undone");
            }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(client.model("User").findMany(all)).hasSize(3);
  }

  @Test
  void failuresAreNotKept() {
    Arguments bob = Arguments.where("email", "bob").cached(HOUR);
    assertThatThrownBy(() -> client.model("User").findUniqueOrThrow(bob))
        .isInstanceOf(RecordNotFoundException.class);
    client.queryRaw(sql("SELECT 1 AS x"));
    client.withListener(event -> {}).model("User").create(Arguments.data(Map.of("email", "bob")));
    assertThat(client.model("User").findUniqueOrThrow(bob).text("email")).isEqualTo("bob");
  }

  @Test
  void argumentOfTheJsonFormIsTheSame() {
    Map<String, ?> arguments =
        Map.of("cacheStrategy", Map.of("ttl", 60, "swr", 60, "tags", List.of("people")));
    assertThat(client.run("User", "findMany", arguments))
        .isEqualTo(client.run("User", "findMany", arguments));
    assertThat(cache.statistics().hits()).isOne();
    assertThatThrownBy(
            () -> client.run("User", "findMany", Map.of("cacheStrategy", Map.of("ttl", "x"))))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContaining("`cacheStrategy.ttl`");
    assertThatThrownBy(
            () -> client.run("User", "deleteMany", Map.of("cacheStrategy", Map.of("ttl", 1))))
        .hasMessageContaining("only what reads");
  }

  @Test
  void computedFieldsAreComputedOfKeptAnswersToo() {
    RefractClient extended =
        client.extended(
            Extension.named("shout")
                .field("User", "loud", List.of("email"), row -> row.text("email") + "!"));
    Arguments query = Arguments.none().select("loud").cached(HOUR);
    for (int i = 0; i < 2; i++) {
      assertThat(extended.model("User").findFirstOrThrow(query)).hasToString("{loud: ann!}");
    }
    assertThat(cache.statistics().hits()).isOne();
  }
}
