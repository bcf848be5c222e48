package dev.refract.orm.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.refract.orm.error.InvalidRequestException;
import dev.refract.orm.error.RequestException;
import dev.refract.orm.execute.Row;
import dev.refract.orm.testing.BlogDatabase;
import dev.refract.orm.value.FieldReference;
import dev.refract.orm.value.Json;
import dev.refract.orm.value.JsonNull;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresClientTest extends ClientContract {
  /** More runs than the driver needs until it asks for binary values. */
  private static final int UNTIL_BINARY = 8;

  @SuppressWarnings("NullAway.Init") // before all tests
  static BlogDatabase database;

  @BeforeAll
  static void start() {
    database = BlogDatabase.postgres();
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @Override
  RefractClient freshClient() {
    database.reset();
    return database.client();
  }

  private static final Instant TIME = Instant.parse("2001-02-03T04:05:06.789Z");

  private static Map<String, Object> everything() {
    Map<String, Object> note = new LinkedHashMap<>();
    note.put("id", "00000000-0000-4000-8000-000000000001");
    note.put("words", List.of("a", "b \"c\"", "\\", "", "NULL", "{x,y}", "日本"));
    note.put("bigs", List.of(Long.MAX_VALUE, -1L));
    note.put("decs", List.of(new BigDecimal("1.50"), new BigDecimal("-12345678901234567890.123")));
    note.put("floats", List.of(0.1, 1e300));
    note.put("truths", List.of(true, false));
    note.put("times", List.of(TIME));
    note.put("colors", List.of("RED", "GREEN"));
    note.put("documents", List.of(Map.of("a", 1), "x", 5));
    note.put("blobs", List.of(new byte[] {0, -1}, new byte[0]));
    note.put("color", "GREEN");
    note.put("j", new Json("{\"a\": [1, \"x\"]}"));
    note.put("price", new BigDecimal("-1234.50"));
    note.put("day", Instant.parse("2001-02-03T00:00:00Z"));
    note.put("hour", Instant.parse("1970-01-01T04:05:06.789Z"));
    note.put("moment", TIME);
    note.put("small", -5);
    note.put("real", 1.1);
    note.put("address", "10.0.0.1");
    note.put("code", "ab");
    return note;
  }

  @Test
  void valuesOfAllTypesComeBackAsTheyWere() {
    client.model("Note").create(Arguments.data(everything()));
    for (int i = 0; i < UNTIL_BINARY; i++) {
      Row read = client.model("Note").findFirstOrThrow(Arguments.none());
      assertThat(read.get("words")).isEqualTo(everything().get("words"));
      assertThat(read.get("numbers")).isEqualTo(List.of(1, 2));
      assertThat(read.get("bigs")).isEqualTo(List.of(Long.MAX_VALUE, -1L));
      assertThat(read.get("decs"))
          .isEqualTo(List.of(new BigDecimal("1.5"), new BigDecimal("-12345678901234567890.123")));
      assertThat(read.get("floats")).isEqualTo(List.of(0.1, 1e300));
      assertThat(read.get("truths")).isEqualTo(List.of(true, false));
      assertThat(read.get("times")).isEqualTo(List.of(TIME));
      assertThat(read.get("colors")).isEqualTo(List.of("RED", "GREEN"));
      assertThat(read.get("documents"))
          .isEqualTo(List.of(new Json("{\"a\": 1}"), new Json("\"x\""), new Json("5")));
      assertThat(read.get("blobs"))
          .asInstanceOf(InstanceOfAssertFactories.list(byte[].class))
          .containsExactly(new byte[] {0, -1}, new byte[0]);
      assertThat(read.text("color")).isEqualTo("GREEN");
      assertThat(read.json("j")).isEqualTo(new Json("{\"a\": [1, \"x\"]}"));
      assertThat(read.decimal("price")).isEqualByComparingTo("-1234.5");
      assertThat(read.time("day")).isEqualTo("2001-02-03T00:00:00Z");
      assertThat(read.time("hour")).isEqualTo("1970-01-01T04:05:06.789Z");
      assertThat(read.time("moment")).isEqualTo(TIME);
      assertThat(read.integer("small")).isEqualTo(-5);
      assertThat(read.number("real")).isEqualTo(1.1);
      assertThat(read.text("address")).isEqualTo("10.0.0.1");
      assertThat(read.text("code")).isEqualTo("ab  ");
      assertThat(read.integer("serial")).isOne();
      assertThat(read.text("made")).isEqualTo("made");
    }
  }

  @Test
  void everyTypeCanBeAskedFor() {
    client.model("Note").create(Arguments.data(everything()));
    client.model("Note").create(Arguments.none());
    for (String field :
        List.of("id", "color", "price", "day", "hour", "moment", "small", "real", "address")) {
      Object value = everything().get(field);
      assertThat(client.model("Note").count(Arguments.where(field, value))).as(field).isOne();
      assertThat(client.model("Note").count(Arguments.where(field, Map.of("in", List.of(value)))))
          .as(field)
          .isOne();
      assertThat(
              client.model("Note").count(Arguments.where(field, Map.of("notIn", List.of(value)))))
          .as(field)
          .isEqualTo(field.equals("id") ? 1 : 0);
    }
  }

  @Test
  void listsAreAskedWhatTheyHold() {
    client.model("Note").create(Arguments.data(everything()));
    client.model("Note").create(Arguments.data(Map.of("words", List.of(), "numbers", List.of(3))));
    assertThat(count("words", Map.of("has", "\\"))).isOne();
    assertThat(count("words", Map.of("has", "a,b"))).isZero();
    assertThat(count("numbers", Map.of("hasEvery", List.of(1, 2)))).isOne();
    assertThat(count("numbers", Map.of("hasSome", List.of(2, 3)))).isEqualTo(2);
    assertThat(count("words", Map.of("isEmpty", true))).isOne();
    assertThat(count("words", Map.of("isEmpty", false))).isOne();
    assertThat(count("colors", Map.of("equals", List.of("RED", "GREEN")))).isOne();
    assertThat(count("colors", Map.of("has", "GREEN"))).isOne();
    assertThat(count("documents", Map.of("has", Map.of("a", 1)))).isOne();
  }

  @Test
  void listsAndDocumentsAreComparedWithOtherFields() {
    note(Map.of("numbers", List.of(1, 2), "serial", 1, "words", List.of("MADE"), "j", "made"));
    note(Map.of("numbers", List.of(1, 2), "serial", 5, "words", List.of("x"), "j", "other"));
    FieldReference numbers = new FieldReference("Note", "numbers");
    FieldReference serial = new FieldReference("Note", "serial");
    FieldReference words = new FieldReference("Note", "words");
    FieldReference made = new FieldReference("Note", "made");
    FieldReference document = new FieldReference("Note", "j");
    assertThat(count("serial", Map.of("in", numbers))).isOne();
    assertThat(count("serial", Map.of("notIn", numbers))).isOne();
    assertThat(count("serial", Map.of("not", Map.of("in", numbers)))).isOne();
    assertThat(count("made", Map.of("in", words))).isZero();
    assertThat(count("made", Map.of("in", words, "mode", "insensitive"))).isOne();
    assertThat(count("made", Map.of("notIn", words, "mode", "insensitive"))).isOne();
    assertThat(count("numbers", Map.of("has", serial))).isOne();
    assertThat(count("numbers", Map.of("hasEvery", numbers))).isEqualTo(2);
    assertThat(count("numbers", Map.of("hasSome", numbers))).isEqualTo(2);
    assertThat(count("numbers", Map.of("equals", numbers))).isEqualTo(2);
    assertThat(count("j", Map.of("equals", document))).isEqualTo(2);
    assertThat(count("j", Map.of("not", document))).isZero();
    assertThat(count("j", Map.of("string_contains", made))).isOne();
    assertThat(count("j", Map.of("lte", document))).isEqualTo(2);
    assertThat(count("j", Map.of("path", List.of("a"), "lte", document))).isZero();
    assertThat(count("j", Map.of("array_contains", document))).isZero();
    assertThatThrownBy(() -> count("serial", Map.of("in", serial)))
        .hasMessageContaining("where.serial.in")
        .hasMessageContaining("another type than Int[]");
    assertThatThrownBy(() -> count("numbers", Map.of("has", words)))
        .hasMessageContaining("another type than Int");
  }

  private void note(Map<String, ?> data) {
    client.model("Note").create(Arguments.data(data));
  }

  private long count(String field, Object test) {
    return client.model("Note").count(Arguments.where(field, test));
  }

  @Test
  void listsGrow() {
    Row note = client.model("Note").create(Arguments.data(Map.of("words", List.of("a"))));
    Arguments same = Arguments.where("id", note.text("id"));
    client
        .model("Note")
        .update(
            same.withData(
                Map.of(
                    "words", Map.of("push", List.of("b", "c")),
                    "numbers", Map.of("push", 3),
                    "colors", Map.of("push", "GREEN"),
                    "documents", Map.of("push", Map.of("a", 1)),
                    "blobs", Map.of("set", List.of(new byte[] {1})))));
    Row read = client.model("Note").findUniqueOrThrow(same);
    assertThat(read.get("words")).isEqualTo(List.of("a", "b", "c"));
    assertThat(read.get("numbers")).isEqualTo(List.of(1, 2, 3));
    assertThat(read.get("colors")).isEqualTo(List.of("GREEN"));
    assertThat(read.get("documents")).isEqualTo(List.of(new Json("{\"a\": 1}")));
    assertThat(read.get("blobs"))
        .asInstanceOf(InstanceOfAssertFactories.list(byte[].class))
        .containsExactly(new byte[] {1});
  }

  @Test
  void documentsAreLookedInto() {
    client.model("Note").create(Arguments.data(Map.of("j", Map.of("a", Map.of("b", 5)))));
    client.model("Note").create(Arguments.data(Map.of("j", Map.of("a", "Text"))));
    client.model("Note").create(Arguments.data(Map.of("j", List.of(1, "two"))));
    client.model("Note").create(Arguments.data(Map.of("j", JsonNull.JSON)));
    client.model("Note").create(Arguments.none());
    assertThat(count("j", Map.of("path", List.of("a", "b"), "equals", 5))).isOne();
    assertThat(count("j", Map.of("path", List.of("a", "b"), "gt", 4))).isOne();
    assertThat(count("j", Map.of("path", List.of("a"), "string_contains", "ex"))).isOne();
    assertThat(
            count(
                "j",
                Map.of("path", List.of("a"), "string_starts_with", "te", "mode", "insensitive")))
        .isOne();
    assertThat(count("j", Map.of("array_contains", List.of("two")))).isOne();
    assertThat(count("j", Map.of("array_ends_with", "two"))).isOne();
    assertThat(count("j", Map.of("equals", JsonNull.JSON))).isOne();
    assertThat(count("j", Map.of("equals", JsonNull.DATABASE))).isOne();
    assertThat(count("j", Map.of("equals", JsonNull.ANY))).isEqualTo(2);
  }

  @Test
  void caseIsIgnoredWhereThatIsAskedFor() {
    client.model("User").create(Arguments.data(Map.of("email", "Ann@Example.com")));
    Map<String, Object> tests = new LinkedHashMap<>();
    tests.put("equals", "ann@example.COM");
    tests.put("contains", "example");
    tests.put("startsWith", "ANN");
    tests.put("in", List.of("ANN@example.com"));
    tests.put("gte", "ann@example.com");
    tests.forEach((test, value) ->
        assertThat(
                client
                    .model("User")
                    .count(Arguments.where("email", Map.of(test, value, "mode", "insensitive"))))
            .as(test)
            .isOne());
    assertThat(client.model("User").count(Arguments.where("email", "ann@example.com"))).isZero();
  }

  @Test
  void duplicatesAreLeftOut() {
    List<Map<String, String>> rows = List.of(Map.of("email", "a"), Map.of("email", "b"));
    Arguments many = Arguments.none().with("data", rows).with("skipDuplicates", true);
    assertThat(client.model("User").createMany(many)).isEqualTo(2);
    assertThat(client.model("User").createMany(many)).isZero();
    assertThat(client.model("User").createManyAndReturn(many)).isEmpty();
  }

  @Test
  void rowsWithAndWithoutDefaultsOfTheDatabaseAreOneStatement() {
    List<Row> made =
        client
            .model("Note")
            .createManyAndReturn(
                Arguments.none()
                    .with("data", List.of(Map.of("serial", 7, "made", "x"), Map.of()))
                    .select("serial", "made"));
    assertThat(made).extracting(row -> row.get("serial")).containsExactly(7, 1);
    assertThat(made).extracting(row -> row.text("made")).containsExactly("x", "made");
  }

  @Test
  void valuesThatTheColumnCannotHoldHaveTheirCode() {
    assertThatThrownBy(
            () -> client.model("Note").create(Arguments.data(Map.of("code", "too long"))))
        .isInstanceOf(RequestException.class)
        .extracting(failure -> ((RequestException) failure).code())
        .isEqualTo("P2000");
    assertThatThrownBy(() -> client.model("Note").count(Arguments.where("id", "no uuid")))
        .extracting(failure -> ((RequestException) failure).code())
        .isEqualTo("P2007");
  }

  @Test
  void rawRowsHaveTheTypesOfTheirColumns() {
    Row row =
        client
            .queryUnsafe(
                "SELECT 1 AS i, 2::bigint AS b, 1.50 AS n, now() > ? AS t, '{}'::jsonb AS j,"
                    + " ARRAY['a', 'b'] AS l, NULL AS x",
                "2001-01-01")
            .getFirst();
    List<@Nullable Object> values = new ArrayList<>();
    row.names().forEach(name -> values.add(row.get(name)));
    assertThat(values)
        .containsExactly(
            1, 2L, new BigDecimal("1.5"), true, new Json("{}"), List.of("a", "b"), null);
  }

  @Test
  void rawStatementsTakeNumberedParameters() {
    Row row =
        client
            .queryUnsafe(
                "SELECT $2::text AS b, $1::int AS a, '$1?' AS text, $2 || '$$' AS \"c?\""
                    + " /* $3 ? */ WHERE '{\"k\":1}'::jsonb ? 'k' -- $4",
                5,
                "x")
            .getFirst();
    assertThat(row.names()).containsExactly("b", "a", "text", "c?");
    assertThat(row.names().stream().map(row::get).toList())
        .isEqualTo(List.of("x", 5, "$1?", "x$$"));
    assertThatThrownBy(() -> client.queryUnsafe("SELECT $3", 1))
        .extracting(failure -> ((RequestException) failure).code())
        .isEqualTo("P2010");
  }

  @Test
  void textsAreSearched() {
    client.model("User").create(Arguments.data(Map.of("email", "a", "name", "cats and dogs")));
    client.model("User").create(Arguments.data(Map.of("email", "dog", "name", "a fox")));
    assertThat(found(Map.of("name", Map.of("search", "cat")))).containsExactly("a");
    assertThat(found(Map.of("name", Map.of("search", "cat | fox")))).containsExactly("a", "dog");
    assertThat(
            found(
                Map.of(
                    "name", Map.of("search", "dog & fox"), "email", Map.of("search", "dog & fox"))))
        .containsExactly("dog");
    assertThat(found(Map.of("NOT", Map.of("name", Map.of("search", "cat")))))
        .containsExactly("dog");
    assertThat(
            client
                .model("User")
                .findFirstOrThrow(
                    Arguments.none()
                        .with(
                            "orderBy",
                            Map.of(
                                "_relevance",
                                Map.of(
                                    "fields", List.of("name"), "search", "fox", "sort", "desc"))))
                .text("email"))
        .isEqualTo("dog");
  }

  private List<@Nullable String> found(Map<String, ?> filter) {
    List<@Nullable String> emails = new ArrayList<>();
    client
        .model("User")
        .findMany(Arguments.where(filter).orderBy("email", Direction.ASCENDING))
        .forEach(row -> emails.add(row.text("email")));
    return emails;
  }

  @Test
  void writeWhoseResultCannotBeReadLeavesNothingBehind() {
    client
        .model("User")
        .create(
            Arguments.data(
                Map.of("email", "a", "posts", Map.of("create", Map.of("title", "one")))));
    Arguments unreadable =
        Arguments.where("email", "a")
            .withData(Map.of("name", "changed"))
            .include("posts", Arguments.where("title", Map.of("endsWith", "\\")));
    assertThatThrownBy(() -> client.model("User").update(unreadable))
        .extracting(failure -> ((RequestException) failure).code())
        .isEqualTo("P2039");
    assertThat(client.model("User").findFirstOrThrow(Arguments.none()).text("name")).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+12345-12-31T23:59:59.999Z",
        "9999-12-31T23:59:59Z",
        "0001-01-01T00:00:00Z",
        "0000-12-31T00:00:00Z",
        "-0043-03-15T12:00:00Z"
      })
  void timesFarAwayComeBackAsTheyWere(String text) {
    Instant time = Instant.parse(text);
    client
        .model("Note")
        .create(Arguments.data(Map.of("moment", time, "times", List.of(time, TIME))));
    Row read = client.model("Note").findFirstOrThrow(Arguments.where("moment", time));
    assertThat(read.time("moment")).isEqualTo(time);
    assertThat(read.get("times")).isEqualTo(List.of(time, TIME));
  }

  @Test
  void textsCannotHoldTheCharacterNul() {
    assertThatThrownBy(() -> client.model("User").count(Arguments.where("email", "a\0b")))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContaining("`where.email`");
  }
}
