package dev.refract.orm.client;

import static dev.refract.orm.raw.RawSql.sql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.refract.orm.execute.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds for extended clients on every database. */
abstract class ExtensionContract {
  private static final Extension GREETING =
      Extension.named("greeting")
          .field("User", "greeting", List.of("name"), row -> "hello " + row.text("name"))
          .field(
              "User",
              "loudGreeting",
              List.of("greeting", "id"),
              row -> row.text("greeting") + "!".repeat(Objects.requireNonNull(row.integer("id"))));

  @SuppressWarnings("NullAway.Init") // before each test
  RefractClient client;

  /** The tables are empty. */
  abstract RefractClient freshClient();

  @BeforeEach
  void open() {
    client = freshClient();
    client
        .model("User")
        .create(
            Arguments.data(
                Map.of(
                    "email",
                    "ann",
                    "name",
                    "Ann",
                    "posts",
                    Map.of("create", List.of(Map.of("title", "one"))))));
  }

  private static Extension noting(String name, List<String> notes) {
    return Extension.named(name)
        .around(
            On.everything(),
            query -> {
              notes.add(name + " " + query.model().orElse("raw") + " " + query.action().key());
              Object answer = query.proceed();
              notes.add("/" + name);
              return answer;
            });
  }

  @Test
  void hooksAreAroundOneAnotherInTheirOrder() {
    List<String> notes = new ArrayList<>();
    RefractClient both = client.extended(noting("a", notes)).extended(noting("b", notes));
    assertThat(both.model("User").count(Arguments.none())).isOne();
    assertThat(notes).containsExactly("a User count", "b User count", "/b", "/a");
    notes.clear();
    assertThat(both.queryRaw(sql("SELECT 1 AS x"))).hasSize(1);
    assertThat(both.queryUnsafe("SELECT 1 AS x")).hasSize(1);
    assertThat(both.executeRaw(sql("DELETE FROM \"Tag\""))).isZero();
    try (Stream<Row> rows = both.model("User").stream(Arguments.none());
        Stream<Row> raw = both.streamRaw(sql("SELECT 1 AS x"))) {
      assertThat(rows).hasSize(1);
      assertThat(raw).hasSize(1);
    }
    assertThat(notes.stream().filter(note -> note.startsWith("b ")))
        .containsExactly(
            "b raw $queryRaw",
            "b raw $queryRaw",
            "b raw $executeRaw",
            "b User stream",
            "b raw $streamRaw");
    notes.clear();
    client.model("User").count(Arguments.none());
    assertThat(notes).isEmpty();
  }

  @Test
  void hooksChangeArgumentsAndResultsAndMaySkip() {
    RefractClient changed =
        client.extended(
            Extension.named("changes")
                .around(
                    On.model("User").doing(Action.FIND_MANY),
                    query -> query.proceed(query.arguments().and("email", "bob")))
                .around(
                    On.writes().of("Tag"),
                    query -> {
                      throw new UnsupportedOperationException("tags cannot be changed");
                    })
                .around(On.model("Post").doing(Action.FIND_FIRST), query -> null)
                .around(
                    On.reads().of("User").doing(Action.FIND_UNIQUE),
                    query ->
                        query.proceed() instanceof Row row ? row.with("name", "changed") : null));
    assertThat(changed.model("User").findMany(Arguments.none())).isEmpty();
    assertThat(changed.model("Post").findFirst(Arguments.none())).isEmpty();
    assertThat(changed.model("User").findUnique(Arguments.where("id", 1)))
        .hasValueSatisfying(row -> assertThat(row.text("name")).isEqualTo("changed"));
    assertThatThrownBy(() -> changed.model("Tag").deleteMany(Arguments.none()))
        .hasMessage("tags cannot be changed");
    assertThat(changed.model("Tag").count(Arguments.none())).isZero();
  }

  @Test
  void queriesOfAHookGoThroughTheHooksAfterItOnTheSameConnection() {
    List<String> notes = new ArrayList<>();
    RefractClient extended =
        client
            .extended(
                Extension.named("counts")
                    .around(
                        On.writes().of("User"),
                        query -> {
                          Object answer = query.proceed();
                          notes.add("now " + query.client().model("User").count(Arguments.none()));
                          return answer;
                        }))
            .extended(noting("b", notes));
    assertThatThrownBy(() ->
            extended.transaction(tx -> {
              tx.model("User").create(Arguments.data(Map.of("email", "bob")));
              throw new IllegalStateException("undone");
            }))
        .hasMessage("undone");
    assertThat(notes).containsExactly("b User create", "/b", "b User count", "/b", "now 2");
    assertThat(client.model("User").count(Arguments.none())).isOne();
  }

  @Test
  void fieldsAreComputedOfWhatTheyNeedWhichShowsOnlyWhereItIsAskedFor() {
    ModelClient users = client.extended(GREETING).model("User");
    assertThat(users.findFirstOrThrow(Arguments.none()).text("loudGreeting"))
        .isEqualTo("hello Ann!");
    Row some = users.findFirstOrThrow(Arguments.none().select("email", "loudGreeting"));
    assertThat(some.names()).containsExactly("email", "loudGreeting");
    assertThat(some.text("loudGreeting")).isEqualTo("hello Ann!");
    Row only = users.findFirstOrThrow(Arguments.none().select("greeting"));
    assertThat(only).hasToString("{greeting: hello Ann}");
    Row less = users.findFirstOrThrow(Arguments.none().omit("name", "loudGreeting"));
    assertThat(less.names()).contains("greeting").doesNotContain("name", "loudGreeting");
    assertThat(less.text("greeting")).isEqualTo("hello Ann");
    assertThat(users.findFirstOrThrow(Arguments.none().select("id")).names()).containsExactly("id");
  }

  @Test
  void fieldsAreComputedWhereverTheirModelIsRead() {
    RefractClient extended = client.extended(GREETING);
    Row post = extended.model("Post").findFirstOrThrow(Arguments.none().include("author"));
    assertThat(post.row("author")).extracting(a -> a.text("greeting")).isEqualTo("hello Ann");
    Row nested =
        extended
            .model("Post")
            .findFirstOrThrow(
                Arguments.none().select("author", Arguments.none().select("greeting")));
    assertThat(nested).hasToString("{author: {greeting: hello Ann}}");
    Row made =
        extended
            .model("User")
            .create(Arguments.data(Map.of("email", "bob", "name", "Bob")).select("greeting"));
    assertThat(made.text("greeting")).isEqualTo("hello Bob");
    try (Stream<Row> rows =
        extended.model("User").stream(Arguments.where("email", "bob").select("greeting"))) {
      assertThat(rows.map(row -> row.text("greeting"))).containsExactly("hello Bob");
    }
    assertThat(extended.model("User").findUnique(Arguments.where("id", 99))).isEmpty();
    assertThat(extended.model("User").count(Arguments.none())).isEqualTo(2);
  }

  @Test
  void fieldMayNeedNothing() {
    RefractClient extended =
        client.extended(Extension.named("kind").field("User", "kind", List.of(), row -> "person"));
    assertThat(extended.model("User").findFirstOrThrow(Arguments.none().select("kind")))
        .hasToString("{kind: person}");
  }

  /** Methods of a model. */
  record Users(ModelClient users) {
    Optional<Row> byEmail(String email) {
      return users.findUnique(Arguments.where("email", email));
    }
  }

  /** Methods of the client. */
  record Clearing(RefractClient client) {
    int clear() {
      return client.transaction(tx ->
          tx.model("Post").deleteMany(Arguments.none())
              + tx.model("User").deleteMany(Arguments.none()));
    }
  }

  @Test
  void methodsAreClassesOfTheProgram() {
    RefractClient extended =
        client.extended(
            Extension.named("methods")
                .model(Users.class, "User", Users::new)
                .methods(Clearing.class, Clearing::new));
    assertThat(extended.model(Users.class).byEmail("ann")).isPresent();
    int cleared =
        extended.transaction(tx -> {
          tx.model("User").create(Arguments.data(Map.of("email", "bob")));
          assertThat(tx.model(Users.class).byEmail("bob")).isPresent();
          return tx.methods(Clearing.class).clear();
        });
    assertThat(cleared).isEqualTo(3);
    assertThatThrownBy(() -> client.model(Users.class)).hasMessageContaining("Users");
    assertThatThrownBy(() -> client.methods(Clearing.class)).hasMessageContaining("Clearing");
  }

  @Test
  void whatAnExtensionNamesMustBeThere() {
    assertThatThrownBy(
            () -> client.extended(Extension.named("x").around(On.model("Usr"), Query::proceed)))
        .hasMessageContaining("`x`")
        .hasMessageContaining("`Usr`");
    assertThatThrownBy(
            () -> client.extended(Extension.named("x").field("User", "name", List.of(), row -> 1)))
        .hasMessageContaining("`User.name`");
    assertThatThrownBy(() ->
            client.extended(Extension.named("x").field("User", "y", List.of("posts"), row -> 1)))
        .hasMessageContaining("`posts`");
  }

  @Test
  void wrongRequestsAreWrongThroughExtensionsToo() {
    RefractClient extended = client.extended(GREETING);
    assertThatThrownBy(() -> extended.model("Usr").findMany(Arguments.none()))
        .hasMessageContaining("`Usr`");
    assertThatThrownBy(() -> extended.run("User", "findMani", Map.of()))
        .hasMessageContaining("`findMany`");
    assertThatThrownBy(() -> extended.run("User", "stream", Map.of()))
        .hasMessageContaining("`stream`");
    assertThatThrownBy(() -> extended.model("User").findMany(Arguments.none().select("greetin")))
        .hasMessageContaining("`select.greetin`");
  }
}
