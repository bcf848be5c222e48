package dev.refract.orm.client.example;

import static dev.refract.orm.raw.RawSql.sql;
import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.orm.cache.CacheStrategy;
import dev.refract.orm.cache.QueryCache;
import dev.refract.orm.client.Action;
import dev.refract.orm.client.Arguments;
import dev.refract.orm.client.Extension;
import dev.refract.orm.client.ModelClient;
import dev.refract.orm.client.On;
import dev.refract.orm.client.Outcome;
import dev.refract.orm.client.RefractClient;
import dev.refract.orm.execute.Row;
import dev.refract.orm.raw.RawSql;
import dev.refract.orm.testing.BlogDatabase;
import dev.refract.orm.typed.SqlFile;
import dev.refract.orm.typed.TypedQuery;
import dev.refract.orm.typed.TypedSql;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of {@code docs/client.md}, each of which stands here word for word. */
class GuideTest {
  private static final Pattern EXAMPLE = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

  @TempDir Path folder;

  @SuppressWarnings("NullAway.Init") // before each test
  private BlogDatabase database;

  @SuppressWarnings("NullAway.Init") // before each test
  private RefractClient client;

  @BeforeEach
  void open() {
    database = BlogDatabase.sqlite(folder);
    client = database.client();
    client.model("User").create(Arguments.data(Map.of("email", "ann@example.com", "name", "Ann")));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void everyExampleOfTheGuideStandsHere() throws IOException {
    String here =
        bare(
            Files.readString(
                Path.of("src/test/java/dev/refract/orm/client/example/GuideTest.java")));
    List<String> examples =
        EXAMPLE
            .matcher(Files.readString(Path.of("../docs/client.md")))
            .results()
            .map(found -> found.group(1))
            .toList();
    assertThat(examples).isNotEmpty().allSatisfy(one -> assertThat(here).contains(bare(one)));
  }

  private static String bare(String text) {
    return text.replaceAll("\\s", "");
  }

  @Test
  void rawSql() {
    String email = "ann@example.com";
    List<Integer> ids = List.of(1, 2);
    RawSql some = sql("\"id\" IN {}", RawSql.list(ids));
    RawSql named = ids.isEmpty() ? RawSql.EMPTY : sql("\"name\" IS NOT NULL");
    RawSql where = RawSql.join(" AND ", List.of(sql("\"email\" = {}", email), some, named));
    List<Row> rows = client.queryRaw(sql("SELECT * FROM \"User\" WHERE {}", where));
    int changed = client.executeRaw(sql("UPDATE {} SET \"name\" = {}", RawSql.name("User"), "Bob"));
    assertThat(rows).hasSize(1);
    assertThat(changed).isOne();
  }

  @Test
  void outcomes() {
    ModelClient users = client.model("User");
    String answer =
        switch (users.tryCreate(Arguments.data(Map.of("email", "ann@example.com")))) {
          case Outcome.Ok(Row user) -> "welcome, number " + user.integer("id");
          case Outcome.UniqueViolation(var failure) -> failure.fields() + " is taken";
          case Outcome.Failed<Row> other -> "that did not work: " + other.failure().code();
        };
    assertThat(answer).isEqualTo("[email] is taken");
  }

  @Test
  void streams() {
    List<String> emails = new ArrayList<>();
    try (Stream<Row> users = client.model("User").stream(Arguments.none().include("posts"))) {
      users.forEach(user -> emails.add(user.text("email")));
    }
    assertThat(emails).hasSize(1);
  }

  /** Methods of the model. */
  record Users(ModelClient users) {
    Optional<Row> byEmail(String email) {
      return users.findUnique(Arguments.where("email", email));
    }
  }

  @Test
  void extensions() {
    Extension people =
        Extension.named("people")
            .around(
                On.model("User").doing(Action.FIND_MANY),
                query -> query.proceed(query.arguments().take(100)))
            .field("User", "greeting", List.of("name"), row -> "hello " + row.text("name"))
            .model(Users.class, "User", Users::new);
    RefractClient extended = client.extended(people);
    Row ann = extended.model(Users.class).byEmail("ann@example.com").orElseThrow();
    assertThat(ann.text("greeting")).isEqualTo("hello Ann");
  }

  @Test
  void caches() {
    QueryCache cache = QueryCache.ofSize(10_000);
    RefractClient cached = client.withCache(cache);
    CacheStrategy minute =
        CacheStrategy.ttl(Duration.ofMinutes(1)).swr(Duration.ofMinutes(5)).tags("people");
    List<Row> users = cached.model("User").findMany(Arguments.none().cached(minute));
    cache.invalidateTags("people");
    assertThat(users).hasSize(1);
    assertThat(cache.statistics().misses()).isOne();
  }

  @Test
  void typedSql() {
    SqlFile file =
        SqlFile.of(
            "usersByName",
            """
            -- @param {String} $1:name
            SELECT "id", "email" FROM "User" WHERE "name" = $1
            """);
    TypedQuery query = new TypedSql(database.database()).describe(file);
    List<Row> rows = client.queryRaw(query.bind(Map.of("name", "Ann")));
    assertThat(rows).hasSize(1);
    assertThat(query.columns()).noneMatch(TypedQuery.Column::isNullable);
  }
}
