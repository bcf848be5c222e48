package dev.refract.orm.client;

import static dev.refract.orm.raw.RawSql.sql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.refract.orm.error.InvalidRequestException;
import dev.refract.orm.error.RecordNotFoundException;
import dev.refract.orm.error.RefractException;
import dev.refract.orm.error.UniqueViolationException;
import dev.refract.orm.execute.Row;
import dev.refract.orm.raw.RawSql;
import dev.refract.orm.value.FieldReference;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds on every database. */
abstract class ClientContract {
  private static final List<String> HOSTILE =
      List.of("'; DROP TABLE \"User\"; --", "\"", "\\", "%_", "日本 🙂", "a\nb", "?", "$1", "");

  @SuppressWarnings("NullAway.Init") // before each test
  RefractClient client;

  /** The tables are empty. */
  abstract RefractClient freshClient();

  @BeforeEach
  void open() {
    client = freshClient();
  }

  private Row user(String email) {
    return client.model("User").create(Arguments.data(Map.of("email", email)));
  }

  @Test
  void nestedCreateAndNestedReadComeBackWhole() {
    Row created =
        client
            .model("User")
            .create(
                Arguments.data(
                        Map.of(
                            "email",
                            "ann@example.com",
                            "profile",
                            Map.of("create", Map.of("bio", "hello")),
                            "posts",
                            Map.of(
                                "create",
                                List.of(
                                    Map.of(
                                        "title",
                                        "one",
                                        "tags",
                                        Map.of("create", Map.of("id", 1, "name", "java"))),
                                    Map.of("title", "two")))))
                    .include("profile")
                    .include(
                        "posts",
                        Arguments.none().orderBy("id", Direction.DESCENDING).include("tags")));
    assertThat(created.rows("posts"))
        .extracting(post -> post.text("title"))
        .containsExactly("two", "one");
    assertThat(created.rows("posts").get(1).rows("tags").getFirst().text("name")).isEqualTo("java");
    Row profile = Objects.requireNonNull(created.row("profile"));
    assertThat(profile.text("id")).startsWith("c").hasSize(25);
    assertThat(created.text("role")).isEqualTo("USER");
  }

  @Test
  void statementsGrowWithDepthAndNotWithRows() {
    for (int i = 0; i < 20; i++) {
      client
          .model("User")
          .create(
              Arguments.data(
                  Map.of(
                      "email",
                      "u" + i,
                      "posts",
                      Map.of("create", List.of(Map.of("title", "a"), Map.of("title", "b"))))));
    }
    List<String> sent = new ArrayList<>();
    List<Row> users =
        client
            .withListener(event -> sent.add(event.sql()))
            .model("User")
            .findMany(Arguments.none().include("posts", Arguments.none().include("tags")));
    assertThat(users).hasSize(20).allMatch(user -> user.rows("posts").size() == 2);
    assertThat(sent).hasSize(3);
  }

  @Test
  void hostileTextsAreValuesAndNothingElse() {
    for (String text : HOSTILE) {
      user(text);
      Arguments same = Arguments.where("email", text);
      assertThat(client.model("User").findUniqueOrThrow(same).text("email")).isEqualTo(text);
      assertThat(client.model("User").count(Arguments.where("email", Map.of("in", List.of(text)))))
          .isOne();
    }
    assertThat(client.model("User").count(Arguments.none())).isEqualTo(HOSTILE.size());
  }

  @Test
  void listsOfTenThousandAreOneParameter() {
    user("a");
    List<Integer> ids = IntStream.rangeClosed(1, 10_000).boxed().toList();
    assertThat(client.model("User").findMany(Arguments.where("id", Map.of("in", ids)))).hasSize(1);
    assertThat(client.model("User").findMany(Arguments.where("id", Map.of("notIn", ids))))
        .isEmpty();
  }

  @Test
  void keysetPagesFollowOneAnother() {
    IntStream.range(0, 7).forEach(i -> user("u" + i));
    Arguments page = Arguments.none().select("id").orderBy("id", Direction.ASCENDING).take(3);
    List<Integer> seen = new ArrayList<>();
    List<Row> rows = client.model("User").findMany(page);
    while (!rows.isEmpty()) {
      rows.forEach(row -> seen.add(row.integer("id")));
      rows = client.model("User").findMany(page.cursor(Map.of("id", seen.getLast())).skip(1));
    }
    assertThat(seen).containsExactly(1, 2, 3, 4, 5, 6, 7);
  }

  @Test
  void transactionHappensAsAWholeOrNotAtAll() {
    assertThatThrownBy(() ->
            client.transaction(tx -> {
              tx.model("User").create(Arguments.data(Map.of("email", "a")));
              tx.model("User").create(Arguments.data(Map.of("email", "a")));
              return 0;
            }))
        .isInstanceOf(UniqueViolationException.class);
    assertThat(client.model("User").count(Arguments.none())).isZero();
    int made =
        client.transaction(tx ->
            tx.model("User")
                .createMany(
                    Arguments.none()
                        .with("data", List.of(Map.of("email", "a"), Map.of("email", "b")))));
    assertThat(made).isEqualTo(2);
  }

  @Test
  void rowsThatAreAlikeKeepTheirValuesAndTheirOrder() {
    Instant time = Instant.parse("2001-02-03T04:05:06.789Z");
    List<Map<String, Object>> rows =
        IntStream.range(0, 12_000)
            .mapToObj(i ->
                Map.<String, Object>of(
                    "email",
                    "\"{" + i + "},\\NULL",
                    "role",
                    i % 2 == 0 ? "USER" : "ADMIN",
                    "big",
                    Long.MAX_VALUE - i,
                    "dec",
                    new BigDecimal("1.25").add(BigDecimal.valueOf(i)),
                    "f",
                    0.1 + i,
                    "b",
                    i % 3 == 0,
                    "d",
                    time.plusMillis(i),
                    "by",
                    new byte[] {(byte) i, 0}))
            .toList();
    assertThat(client.model("User").createMany(Arguments.none().with("data", rows)))
        .isEqualTo(12_000);
    List<Row> made =
        client.model("User").findMany(Arguments.none().orderBy("id", Direction.ASCENDING));
    for (int i = 0; i < rows.size(); i++) {
      Row row = made.get(i);
      rows.get(i).forEach((name, value) -> assertThat(row.get(name)).isEqualTo(value));
    }
  }

  @Test
  void rowsThatAreAlikeGetTheirOwnIds() {
    List<Map<String, Object>> rows = List.of(Map.of("bio", "a"), Map.of("bio", "b"));
    client.model("Profile").createMany(Arguments.none().with("data", rows));
    assertThat(client.model("Profile").findMany(Arguments.none()))
        .extracting(row -> row.text("id"))
        .doesNotContainNull()
        .doesNotHaveDuplicates()
        .hasSize(2);
  }

  @Test
  void clientOfATransactionIsOfNoUseAfterIt() {
    RefractClient kept = client.transaction(tx -> tx);
    assertThat(
            catchThrowableOfType(
                    RefractException.class, () -> kept.model("User").count(Arguments.none()))
                .code())
        .isEqualTo("P2028");
  }

  @Test
  void failedNestedWriteLeavesNothingBehind() {
    assertThatThrownBy(() ->
            client
                .model("User")
                .create(
                    Arguments.data(
                        Map.of(
                            "email", "a", "posts", Map.of("connect", List.of(Map.of("id", 99)))))))
        .hasMessageContaining("found 0");
    assertThat(client.model("User").count(Arguments.none())).isZero();
  }

  @Test
  void missingRecordsHaveTheirCode() {
    assertThatThrownBy(() ->
            client.model("User").update(Arguments.where("id", 1).withData(Map.of("name", "x"))))
        .isInstanceOf(RecordNotFoundException.class)
        .extracting(failure -> ((RefractException) failure).code())
        .isEqualTo("P2025");
    assertThat(client.model("User").findUnique(Arguments.where("id", 1))).isEmpty();
  }

  @Test
  void wrongArgumentsAreFoundBeforeAnySqlWithTheirPath() {
    List<String> sent = new ArrayList<>();
    ModelClient users = client.withListener(event -> sent.add(event.sql())).model("User");
    assertThatThrownBy(() -> users.findMany(Arguments.where("emial", "a")))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContaining("`where.emial`")
        .hasMessageContaining("Did you mean `email`?");
    assertThatThrownBy(() ->
            users.findMany(
                Arguments.none()
                    .include("posts", Arguments.where("title", Map.of("containz", "x")))))
        .hasMessageContaining("`include.posts.where.title.containz`")
        .hasMessageContaining("`contains`");
    assertThatThrownBy(() -> users.create(Arguments.data(Map.of("name", "x"))))
        .hasMessageContaining("`data.email`")
        .hasMessageContaining("missing");
    assertThatThrownBy(() -> users.findMany(Arguments.where("id", 3_000_000_000L)))
        .hasMessageContaining("32-bit");
    assertThatThrownBy(() -> client.model("Usr").count(Arguments.none()))
        .hasMessageContaining("`User`");
    assertThat(sent).isEmpty();
  }

  @Test
  void repeatedShapesShareAPlan() {
    Map<String, ?> first = Arguments.where("id", 1).toMap();
    Map<String, ?> second = Arguments.where("id", 2).toMap();
    assertThat(client.explain("User", "findMany", second))
        .isSameAs(client.explain("User", "findMany", first));
  }

  @Test
  void fieldsAreComparedWithOneAnother() {
    client.model("User").create(Arguments.data(Map.of("email", "a", "name", "a")));
    client.model("User").create(Arguments.data(Map.of("email", "b", "name", "a")));
    FieldReference name = new FieldReference("User", "name");
    assertThat(client.model("User").count(Arguments.where("email", name))).isOne();
    assertThat(client.model("User").count(Arguments.where("email", Map.of("gt", name)))).isOne();
    assertThat(client.model("User").count(Arguments.where("email", Map.of("contains", name))))
        .isOne();
    assertThatThrownBy(() ->
            client.model("User").count(Arguments.where("email", new FieldReference("User", "big"))))
        .hasMessageContaining("another type");
    assertThatThrownBy(() ->
            client.model("User").count(Arguments.where("email", new FieldReference("Tag", "name"))))
        .hasMessageContaining("`Tag`");
  }

  @Test
  void limitsHoldForManyRows() {
    IntStream.range(0, 5).forEach(i -> user("u" + i));
    assertThat(
            client.model("User").updateMany(Arguments.data(Map.of("name", "x")).with("limit", 2)))
        .isEqualTo(2);
    assertThat(client.model("User").count(Arguments.where("name", "x"))).isEqualTo(2);
    assertThat(client.model("User").deleteMany(Arguments.none().with("limit", 3))).isEqualTo(3);
    assertThat(client.model("User").count(Arguments.none())).isEqualTo(2);
    assertThatThrownBy(() -> client.model("User").deleteMany(Arguments.none().with("limit", -1)))
        .extracting(failure -> ((RefractException) failure).code())
        .isEqualTo("P2019");
  }

  @Test
  void alternativesOfNothingFindNothingAloneAndAskForNothingInside() {
    user("a");
    Map<String, Object> none = Map.of("OR", List.of());
    assertThat(client.model("User").count(Arguments.where(none))).isZero();
    assertThat(client.model("User").count(Arguments.where(Map.of("AND", List.of(none))))).isOne();
    assertThat(
            client
                .model("User")
                .count(Arguments.where(Map.of("NOT", Map.of("email", "a", "OR", List.of())))))
        .isZero();
  }

  @Test
  void rawTemplatesBindWhatTheyAreGiven() {
    HOSTILE.forEach(this::user);
    for (String text : HOSTILE) {
      assertThat(client.queryRaw(sql("SELECT \"email\" FROM \"User\" WHERE \"email\" = {}", text)))
          .extracting(row -> row.text("email"))
          .containsExactly(text);
    }
    RawSql some = sql("\"email\" IN {}", RawSql.list(HOSTILE.subList(0, 3)));
    RawSql named = sql("{} IS NULL", RawSql.name("User", "name"));
    RawSql where = RawSql.join(" AND ", List.of(some, RawSql.EMPTY, named));
    assertThat(client.queryRaw(sql("SELECT \"id\" FROM \"User\" WHERE {}", where))).hasSize(3);
    assertThat(client.executeRaw(sql("UPDATE \"User\" SET \"name\" = {} WHERE {}", "x", where)))
        .isEqualTo(3);
    assertThat(client.model("User").count(Arguments.where("name", "x"))).isEqualTo(3);
  }

  @Test
  void rawStatementsHaveTheirCode() {
    assertThat(
            catchThrowableOfType(
                    RefractException.class, () -> client.queryRaw(sql("SELECT * FROM nope")))
                .code())
        .isEqualTo("P2010");
    assertThat(
            catchThrowableOfType(
                    RefractException.class, () -> client.queryUnsafe("SELECT $1, $2", 1))
                .code())
        .isEqualTo("P2010");
  }

  @Test
  void waysThatAWriteCanGoAreCases() {
    ModelClient users = client.model("User");
    Arguments ann = Arguments.data(Map.of("email", "ann"));
    assertThat(users.tryCreate(ann)).isInstanceOf(Outcome.Ok.class);
    String answer =
        switch (users.tryCreate(ann)) {
          case Outcome.Ok(Row user) -> user.toString();
          case Outcome.UniqueViolation(var failure) -> failure.fields() + " of " + failure.model();
          case Outcome.Failed<Row> other -> other.failure().text();
        };
    assertThat(answer).isEqualTo("[email] of Optional[User]");
    Arguments nobody = Arguments.where("id", 99);
    assertThat(users.tryUpdate(nobody.withData(Map.of("name", "x"))))
        .isInstanceOf(Outcome.NotFound.class);
    assertThat(users.tryDelete(nobody)).isInstanceOf(Outcome.NotFound.class);
    assertThat(client.model("Post").tryCreate(Arguments.data(Map.of("title", "a", "authorId", 99))))
        .isInstanceOf(Outcome.ForeignKeyViolation.class);
    assertThat(users.tryDeleteMany(Arguments.none()).orThrow()).isOne();
    assertThatThrownBy(() -> users.tryCreate(Arguments.none()))
        .isInstanceOf(InvalidRequestException.class);
  }

  @Test
  void writeThatDoesNotGoLeavesItsTransactionInOrder() {
    Arguments ann = Arguments.data(Map.of("email", "ann"));
    client.transaction(tx -> {
      tx.model("User").create(ann);
      assertThat(tx.model("User").tryCreate(ann)).isInstanceOf(Outcome.UniqueViolation.class);
      return tx.model("User").create(Arguments.data(Map.of("email", "bob")));
    });
    assertThat(client.model("User").count(Arguments.none())).isEqualTo(2);
  }

  @Test
  void failuresTellWhatTheyAreAboutInTheWordsOfTheSchema() {
    user("a");
    assertThat(facts("User", "create", Map.of("data", Map.of("email", "a"))))
        .containsEntry("modelName", "User")
        .containsEntry("model", "User")
        .containsEntry("fields", List.of("email"));
    assertThat(
            facts(
                "User",
                "create",
                Map.of(
                    "data", Map.of("email", "b", "posts", Map.of("create", Map.of("title", "x"))))))
        .isEmpty();
    assertThat(
            facts(
                "Post",
                "create",
                Map.of("data", Map.of("title", "a", "author", Map.of("connect", Map.of("id", 9))))))
        .containsExactly(
            Map.entry("model", "User"),
            Map.entry("relation", "PostToUser"),
            Map.entry("relationType", "one-to-many"),
            Map.entry("operation", "a nested connect"),
            Map.entry("neededFor", "inline the relation on 'Post' record(s)"),
            Map.entry("modelName", "Post"));
    Map<String, Object> connect = Map.of("posts", Map.of("connect", Map.of("id", 99)));
    assertThat(facts("User", "update", Map.of("where", Map.of("id", 1), "data", connect)))
        .containsEntry("expectedRows", 1)
        .containsEntry("relation", "PostToUser");
  }

  @Test
  void missingTablesAndColumnsAreNamed() {
    client.executeUnsafe("DROP TABLE \"Pair\"");
    assertThat(String.valueOf(facts("Pair", "count", Map.of()).get("table"))).endsWith("Pair");
    client.executeUnsafe("ALTER TABLE \"Tag\" RENAME COLUMN \"name\" TO \"other\"");
    assertThat(String.valueOf(facts("Tag", "findMany", Map.of()).get("column"))).endsWith("name");
  }

  private Map<String, Object> facts(String model, String action, Map<String, ?> arguments) {
    try {
      client.run(model, action, arguments);
      return Map.of();
    } catch (RefractException failure) {
      return failure.facts();
    }
  }
}
