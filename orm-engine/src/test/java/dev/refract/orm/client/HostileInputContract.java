package dev.refract.orm.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.refract.orm.error.InvalidRequestException;
import dev.refract.orm.error.RefractException;
import dev.refract.orm.execute.Row;
import dev.refract.orm.value.Json;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Whatever stands in a request: the right answer, or an error that says where it is wrong; never
 * broken SQL, and never SQL that came from a value. Names of the schema are as hostile as values.
 */
abstract class HostileInputContract {
  static final String SCHEMA =
      """
      datasource db {
        provider = "%s"
      }
      enum Kind {
        PLAIN
        ODD   @map("o\\"d' ? $1 :name")
      }
      model Thing {
        id       Int     @id @default(autoincrement()) @map("i\\"d; --")
        text     String? @map("te?xt $1")
        note     String? @map("#note\\t?")
        other    String? @map("o'ther :name \\\\")
        whole    Int?    @map("שלום \u202ewhole")
        big      BigInt? @map("日本 🙂")
        doc      Json?   @map("doc\\"\\"")
        kind     Kind?   @map("SELECT")
        parent   Thing?  @relation("tree", fields: [parentId], references: [id], onDelete: NoAction, onUpdate: NoAction)
        parentId Int?    @map("%%s{0}")
        children Thing[] @relation("tree")
        @@unique([text, other])
        @@map("Thing\\"; DROP TABLE \\"Canary\\"; --")
      }
      model Canary {
        id Int @id
      }
      """;

  static final String SCRIPT =
      """
      CREATE TABLE "Canary" ("id" INTEGER PRIMARY KEY);
      INSERT INTO "Canary" VALUES (1);
      CREATE TABLE "Thing""; DROP TABLE ""Canary""; --" ("i""d; --" %s, "te?xt $1" TEXT, "#note\t?" TEXT,
        "o'ther :name \\" TEXT, "שלום \u202ewhole" INTEGER, "日本 🙂" BIGINT, "doc\"\"\"\"\" %s, "SELECT" %s,
        "%%s{0}" INTEGER, UNIQUE ("te?xt $1", "o'ther :name \\"));
      """;

  private static final List<String> PIECES =
      List.of(
          "'",
          "\"",
          "`",
          ";",
          "--",
          "/*",
          "*/",
          "\\",
          "\\'",
          "%",
          "_",
          "?",
          "??",
          "$1",
          "$$",
          ":name",
          "{0}",
          "%s",
          "\n",
          "\r",
          "\t",
          "\u0001",
          "\u001b",
          "\u2028",
          "\ufeff",
          "\u202e",
          "שלום",
          "日本",
          "🙂",
          "ß",
          "İ",
          "e\u0301",
          "'; DROP TABLE \"Canary\"; --",
          "\"; DROP TABLE \"Canary\"; --",
          "' OR '1'='1",
          "); DELETE FROM \"Canary\"; --",
          "NULL",
          "null",
          "true",
          "0",
          "-1",
          "1e999",
          "NaN",
          "{}",
          "[]",
          "{\"a\":1}",
          "$type",
          "__proto__",
          "id",
          "text",
          "AND",
          "_count",
          "../../etc/passwd",
          "${jndi:ldap://x}",
          "\\u0000",
          "\\x00",
          " ",
          "");

  private static final String NUL = "\0";
  private static final String HALF = "\ud83d";

  @SuppressWarnings("NullAway.Init") // before each test
  RefractClient client;

  /** The tables of {@link #SCRIPT} without a row but the canary's. */
  abstract RefractClient freshClient();

  abstract void closeDatabase();

  abstract boolean storesNul();

  /** How deep filters on relations may lie in one another. */
  abstract int relationDepth();

  private final Random random = new Random(20_261_121);

  @BeforeEach
  void open() {
    client = freshClient();
  }

  @AfterEach
  void theCanaryLives() {
    assertThat(client.model("Canary").findMany(Arguments.none())).hasSize(1);
    closeDatabase();
  }

  private String hostile() {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(4); i >= 0; i--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }

  private ModelClient things() {
    return client.model("Thing");
  }

  private Row create(Map<String, ?> data) {
    return things().create(Arguments.data(data));
  }

  @Test
  void everyTextIsStoredAndFoundAsItIs() {
    List<String> texts = new ArrayList<>(PIECES);
    IntStream.range(0, 150).forEach(_ -> texts.add(hostile()));
    for (String text : texts) {
      Map<String, Object> document = Map.of("k" + text, List.of(text, Map.of(text, 1)));
      int id = number(create(Map.of("text", text, "other", text + "x", "doc", document)), "id");
      Row read = things().findUnique(Arguments.where("id", id)).orElseThrow();
      assertThat(read.text("text")).isEqualTo(text);
      assertThat(String.valueOf(read.get("doc"))).contains(Json.quote(text));
      for (Object test :
          List.of(
              text,
              Map.of("equals", text),
              Map.of("in", List.of("a", text)),
              Map.of("gte", text, "lte", text),
              Map.of("not", Map.of("not", text)))) {
        assertThat(ids(Map.of("text", test))).as("%s", test).contains(id);
      }
      for (String part : List.of("contains", "startsWith", "endsWith")) {
        // a backslash at the end of a pattern is an error on PostgreSQL, as in the reference
        onlyOurErrors(() ->
            ids(Map.of("text", Map.of(part, text), "NOT", Map.of("other", Map.of(part, text)))));
      }
      assertThat(ids(Map.of("text", Map.of("notIn", List.of(text))))).doesNotContain(id);
      Map<String, Object> key = Map.of("text_other", Map.of("text", text, "other", text + "x"));
      assertThat(
              things()
                  .findFirst(
                      Arguments.where("text", text)
                          .cursor(key)
                          .orderBy("id", Direction.ASCENDING)
                          .distinct("text")))
          .isPresent();
      things()
          .update(
              Arguments.where(key).withData(Map.of("text", "~" + text, "whole", text.length())));
      assertThat(things().deleteMany(Arguments.where("text", "~" + text))).isOne();
    }
  }

  private List<Integer> ids(Map<String, ?> where) {
    return things().findMany(Arguments.where(where)).stream()
        .map(row -> number(row, "id"))
        .toList();
  }

  private static int number(Row row, String name) {
    return ((Number) Objects.requireNonNull(row.get(name))).intValue();
  }

  @Test
  void namesThatAreNotKnownAreRefusedWithTheirPlace() {
    create(Map.of("text", "a"));
    for (int i = 0; i < 300; i++) {
      String name = "x" + hostile();
      refused(name, Map.of("where", Map.of(name, 1)), "where", name);
      refused(name, Map.of("where", Map.of("text", Map.of(name, "a"))), "where", "text", name);
      refused(
          name,
          Map.of(
              "where", Map.of("AND", List.of(Map.of("children", Map.of("some", Map.of(name, 1)))))),
          "where",
          "AND",
          "0",
          "children",
          "some",
          name);
      refused(
          name,
          Map.of("where", Map.of("children", Map.of(name, Map.of()))),
          "where",
          "children",
          name);
      refused(name, Map.of("select", Map.of(name, true)), "select", name);
      refused(
          name,
          Map.of("include", Map.of("parent", Map.of("include", Map.of(name, true)))),
          "include",
          "parent",
          "include",
          name);
      refused(name, Map.of("orderBy", Map.of(name, "asc")), "orderBy", name);
      refused(name, Map.of("orderBy", List.of(Map.of("id", name))), "orderBy", "0", "id");
      refused(name, Map.of("distinct", List.of(name)), "distinct", "0");
      refused(name, Map.of("cursor", Map.of(name, 1)), "cursor", name);
      refused(name, Map.of("where", Map.of("kind", name)), "where", "kind");
      refused(
          name,
          Map.of("where", Map.of("kind", Map.of("in", List.of("ODD", name)))),
          "where",
          "kind",
          "in",
          "1");
      refused(name, Map.of(name, 1), name);
      refused("create", Map.of("data", Map.of(name, 1)), "data", name);
      refused("groupBy", Map.of("by", List.of(name)), "by", "0");
      refused("aggregate", Map.of("_sum", Map.of(name, true)), "_sum", name);
      assertThatThrownBy(() -> client.run(name, "findMany", Map.of()))
          .isInstanceOf(InvalidRequestException.class);
      assertThatThrownBy(() -> client.run("Thing", name, Map.of()))
          .isInstanceOf(InvalidRequestException.class);
    }
  }

  /** The request is refused at its place; where the action is none it is a findMany. */
  private void refused(String action, Map<String, ?> arguments, String... path) {
    String run = List.of("create", "groupBy", "aggregate").contains(action) ? action : "findMany";
    Throwable thrown = catchThrowable(() -> client.run("Thing", run, arguments));
    assertThat(thrown).as("%s", arguments).isInstanceOf(InvalidRequestException.class);
    assertThat(((RefractException) thrown).facts().get("path"))
        .as("%s", arguments)
        .isEqualTo(List.of(path));
  }

  @Test
  void pathsOfDocumentsAreValues() {
    create(Map.of("doc", Map.of("a", List.of(1, "two"))));
    boolean asList = !storesNul();
    for (int i = 0; i < 300; i++) {
      String name = hostile();
      Object path = asList ? List.of("a", name) : "$.a" + name;
      Object key = name;
      for (Map<String, ?> test :
          List.of(
              Map.of("path", path, "equals", key),
              Map.of("path", path, "string_contains", name),
              Map.of("path", path, "not", List.of(key)),
              Map.of("path", path, "array_starts_with", key))) {
        onlyOurErrors(() -> ids(Map.of("doc", test)));
      }
    }
  }

  private static void onlyOurErrors(Runnable work) {
    try {
      work.run();
    } catch (RefractException expected) {
      assertThat(expected.code()).isNotBlank();
    }
  }

  @Test
  void charactersThatCannotBeStoredAreNamed() {
    Map<String, Consumer<String>> places = new HashMap<>();
    places.put("data.text", text -> create(Map.of("text", text)));
    places.put("where.text", text -> ids(Map.of("text", text)));
    places.put("where.text.in.1", text -> ids(Map.of("text", Map.of("in", List.of("a", text)))));
    places.put(
        "where.OR.0.text.contains",
        text -> ids(Map.of("OR", List.of(Map.of("text", Map.of("contains", text))))));
    places.put(
        "data.children.create.text",
        text -> create(Map.of("children", Map.of("create", Map.of("text", text)))));
    places.put(
        "cursor.text_other.other",
        text ->
            things()
                .findMany(
                    Arguments.none()
                        .cursor(Map.of("text_other", Map.of("text", "a", "other", text)))));
    places.forEach((path, work) -> {
      for (String wrong : List.of(HALF, "a" + HALF + "b", "\ude00", NUL, "a" + NUL + "b")) {
        if (wrong.contains(NUL) && storesNul()) {
          work.accept(wrong);
        } else {
          assertThatThrownBy(() -> work.accept(wrong))
              .as(path)
              .isInstanceOf(InvalidRequestException.class)
              .hasMessageContaining("`" + path + "`");
        }
      }
    });
    if (storesNul()) {
      Row row = create(Map.of("text", "a" + NUL + "b", "doc", Map.of("k" + NUL, NUL)));
      assertThat(row.text("text")).isEqualTo("a" + NUL + "b");
    } else {
      assertThatThrownBy(() -> create(Map.of("doc", Map.of("a", List.of("x" + NUL)))))
          .hasMessageContaining("`data.doc.a.0`");
      assertThat(create(Map.of("doc", Map.of("a", "\\u0000"))).get("doc")).isNotNull();
    }
  }

  @Test
  void numbersOutOfTheirRangeAreNamed() {
    for (Object wrong :
        List.of(
            1L << 31,
            -(1L << 31) - 1,
            Long.MAX_VALUE,
            1e300,
            0.5,
            Double.NaN,
            Double.POSITIVE_INFINITY,
            "1",
            true,
            List.of(1))) {
      refused(
          "findMany",
          Map.of("where", Map.of("whole", Map.of("gt", wrong))),
          "where",
          "whole",
          "gt");
      refused("create", Map.of("data", Map.of("whole", wrong)), "data", "whole");
    }
    refused("create", Map.of("data", Map.of("big", BigInteger.ONE.shiftLeft(63))), "data", "big");
    Row row = create(Map.of("whole", Integer.MIN_VALUE, "big", Long.MIN_VALUE));
    assertThat(row.integer("whole")).isEqualTo(Integer.MIN_VALUE);
    assertThat(row.bigInteger("big")).isEqualTo(Long.MIN_VALUE);
    for (Object rows : List.of(Long.MAX_VALUE, Long.MIN_VALUE, Integer.MIN_VALUE, 1L << 31)) {
      assertThat(things().findMany(Arguments.none().with("take", rows))).hasSize(1);
    }
    assertThat(things().findMany(Arguments.none().with("skip", Long.MAX_VALUE))).isEmpty();
  }

  @Test
  void aMegabyteIsAText() {
    String large = "ä'\"?\\%".repeat(180_000);
    int id = number(create(Map.of("note", large, "doc", List.of(large))), "id");
    assertThat(ids(Map.of("note", large))).containsExactly(id);
    assertThat(ids(Map.of("note", Map.of("in", List.of("a", large))))).containsExactly(id);
    refused("findMany", Map.of("where", Map.of(large, 1)), "where", large);
    refused("findMany", Map.of("where", Map.of("kind", large)), "where", "kind");
  }

  @Test
  void listsMayBeLong() {
    things()
        .createMany(
            Arguments.none()
                .with(
                    "data",
                    IntStream.range(0, 50)
                        .mapToObj(i -> Map.of("whole", i, "text", "t" + i))
                        .toList()));
    for (int size : List.of(10_000, 100_000)) {
      List<Integer> numbers = IntStream.range(25, 25 + size).boxed().toList();
      List<String> texts = numbers.stream().map(n -> "t" + n).toList();
      Assertions.assertTimeout(
          Duration.ofSeconds(20),
          () -> {
            assertThat(ids(Map.of("whole", Map.of("in", numbers)))).hasSize(25);
            assertThat(ids(Map.of("whole", Map.of("notIn", numbers)))).hasSize(25);
            assertThat(ids(Map.of("text", Map.of("in", texts)))).hasSize(25);
            assertThat(ids(Map.of("text", Map.of("notIn", texts)))).hasSize(25);
            assertThat(
                    ids(
                        Map.of(
                            "NOT",
                            Map.of(
                                "children", Map.of("some", Map.of("id", Map.of("in", numbers)))))))
                .hasSize(50);
          });
    }
  }

  @Test
  void manyRowsAreMadeAltogetherOrNotAtAll() {
    List<Map<String, ?>> rows = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      rows.add(Map.of("text", "t" + i, "other", "o", "whole", i, "kind", "ODD"));
    }
    Assertions.assertTimeout(
        Duration.ofSeconds(20),
        () ->
            assertThat(things().createMany(Arguments.none().with("data", rows))).isEqualTo(20_000));
    assertThat(ids(Map.of("whole", Map.of("gte", 19_990)))).hasSize(10);
    Collections.reverse(rows);
    rows.replaceAll(row -> Map.of("text", "u" + row.get("whole"), "other", "o"));
    rows.add(Map.of("text", "t0", "other", "o"));
    assertThatThrownBy(() -> things().createMany(Arguments.none().with("data", rows)))
        .isInstanceOf(RefractException.class);
    assertThat(
            client.run(
                "Thing", "findMany", Map.of("where", Map.of("text", Map.of("startsWith", "u")))))
        .isEqualTo(List.of());
  }

  @Test
  void fortyLevelsAreFine() {
    @Nullable Integer parent = null;
    for (int i = 0; i < 45; i++) {
      Map<String, Object> data = new HashMap<>(Map.of("whole", i));
      if (parent != null) {
        data.put("parentId", parent);
      }
      parent = number(create(data), "id");
    }
    Map<String, Object> logic = Map.of("whole", 44);
    Map<String, Object> up = Map.of("whole", 44 - relationDepth());
    Map<String, Object> include = Map.of("children", true);
    for (int i = 0; i < 40; i++) {
      logic = Map.of(i % 2 == 0 ? "AND" : "NOT", List.of(logic));
      if (i < relationDepth()) {
        up = Map.of("parent", Map.of("is", up));
      }
      include = Map.of("children", Map.of("include", include));
    }
    Map<String, Object> outer = Map.of("AND", logic, "OR", List.of(up, Map.of("whole", -1)));
    Map<String, Object> included = include;
    Assertions.assertTimeout(
        Duration.ofSeconds(20),
        () -> {
          assertThat(ids(outer)).hasSize(1);
          for (String strategy : List.of("query", "join")) {
            Object rows =
                client.run(
                    "Thing",
                    "findMany",
                    Map.of(
                        "where",
                        Map.of("whole", 2),
                        "include",
                        included,
                        "relationLoadStrategy",
                        strategy));
            Row row = (Row) ((List<?>) Objects.requireNonNull(rows)).getFirst();
            for (int depth = 3; depth <= 42; depth++) {
              row = row.rows("children").getFirst();
              assertThat(row.integer("whole")).isEqualTo(depth);
            }
          }
        });
  }

  @Test
  void manyConditionsAreFine() {
    int parent = number(create(Map.of("whole", -1)), "id");
    List<Integer> children = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      children.add(number(create(Map.of("whole", i)), "id"));
    }
    List<Map<String, ?>> any = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      any.add(Map.of("whole", 10 + i, "id", Map.of("gt", 0)));
    }
    assertThat(ids(Map.of("OR", any))).hasSize(10);
    assertThat(ids(Map.of("NOT", Map.of("OR", any)))).hasSize(11);
    List<Map<String, ?>> keys =
        IntStream.range(0, 2_500)
            .<Map<String, ?>>mapToObj(i -> Map.of("id", children.get(i % children.size())))
            .toList();
    client.run(
        "Thing",
        "update",
        Map.of("where", Map.of("id", parent), "data", Map.of("children", Map.of("connect", keys))));
    assertThat(ids(Map.of("parentId", parent))).hasSize(20);
  }

  @Test
  void whatWasMeantIsSuggested() {
    assertThatThrownBy(() -> client.run("Thign", "findMany", Map.of()))
        .hasMessageContaining("Did you mean `Thing`?");
    assertThatThrownBy(() -> client.run("Thing", "findMayn", Map.of()))
        .hasMessageContaining("Did you mean `findMany`?");
    assertThatThrownBy(() -> ids(Map.of("tex", 1)))
        .hasMessageContaining("at `where.tex`")
        .hasMessageContaining("Did you mean `text`?");
    assertThatThrownBy(() -> ids(Map.of("text", Map.of("containts", "a"))))
        .hasMessageContaining("Did you mean `contains`?");
    assertThatThrownBy(() -> ids(Map.of("kind", "OD"))).hasMessageContaining("Did you mean `ODD`?");
    assertThatThrownBy(() -> things().findMany(Arguments.none().distinct("wohle")))
        .hasMessageContaining("Did you mean `whole`?");
  }
}
