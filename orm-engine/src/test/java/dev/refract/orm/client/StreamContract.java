package dev.refract.orm.client;

import static dev.refract.orm.raw.RawSql.sql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.refract.orm.error.InvalidRequestException;
import dev.refract.orm.error.RefractException;
import dev.refract.orm.execute.Row;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What holds for streams on every database. The pools have one connection. */
@Timeout(60)
abstract class StreamContract {
  private static final int ROWS = 2_500;

  @SuppressWarnings("NullAway.Init") // before each test
  RefractClient client;

  /** The tables are empty, and the pool has one connection. */
  abstract RefractClient freshClient();

  @BeforeEach
  void open() {
    client = freshClient();
    client
        .model("Tag")
        .createMany(
            Arguments.none()
                .with(
                    "data",
                    IntStream.rangeClosed(1, ROWS)
                        .mapToObj(i -> Map.of("id", i, "name", "n" + i))
                        .toList()));
  }

  private Stream<Row> tags(Arguments arguments) {
    return client.model("Tag").stream(arguments.orderBy("id", Direction.ASCENDING));
  }

  private static List<Integer> ids(Stream<Row> rows) {
    try (rows) {
      return rows.map(row -> row.integer("id")).toList();
    }
  }

  private void connectionIsFree() {
    assertThat(client.model("Tag").count(Arguments.none())).isEqualTo(ROWS);
  }

  @Test
  void rowsArriveBeforeTheLastOneWasReadAndClosingGivesTheConnectionBack() {
    List<String> sent = new ArrayList<>();
    RefractClient told = client.withListener(event -> sent.add(event.sql()));
    try (Stream<Row> rows =
        told.model("Tag").stream(
            Arguments.none().orderBy("id", Direction.ASCENDING).include("posts"))) {
      Iterator<Row> some = rows.iterator();
      assertThat(some.next().integer("id")).isEqualTo(1);
      assertThat(sent).hasSize(2);
    }
    connectionIsFree();
  }

  @Test
  void endOfTheRowsGivesTheConnectionBackToo() {
    Stream<Row> rows = tags(Arguments.none());
    assertThat(rows.count()).isEqualTo(ROWS);
    connectionIsFree();
  }

  @Test
  void failureGivesTheConnectionBackToo() {
    assertThatThrownBy(() -> tags(Arguments.where("nmae", "x")))
        .isInstanceOf(InvalidRequestException.class);
    assertThat(
            catchThrowableOfType(
                    RefractException.class, () -> client.streamRaw(sql("SELECT * FROM nope")))
                .code())
        .isEqualTo("P2010");
    connectionIsFree();
  }

  @Test
  void pagesAreThoseOfFindMany() {
    List<Arguments> pages =
        List.of(
            Arguments.none(),
            Arguments.none().take(1_500).skip(3),
            Arguments.none().take(0),
            Arguments.none().take(-4),
            Arguments.none().cursor(Map.of("id", 1_200)).skip(1).take(2),
            Arguments.none().cursor(Map.of("id", 99_999)),
            Arguments.none().distinct("name").take(1_001));
    for (Arguments page : pages) {
      Arguments ordered = page.orderBy("id", Direction.ASCENDING);
      assertThat(ids(client.model("Tag").stream(ordered)))
          .isEqualTo(ids(client.model("Tag").findMany(ordered).stream()));
    }
  }

  @Test
  void whatHangsOnTheRowsComesWithThem() {
    Map<String, ?> author = Map.of("create", Map.of("email", "a"));
    client.model("Post").create(Arguments.data(Map.of("title", "x", "author", author)));
    client.executeRaw(sql("INSERT INTO \"_PostToTag\" SELECT 1, \"id\" FROM \"Tag\""));
    List<String> sent = new ArrayList<>();
    RefractClient told = client.withListener(event -> sent.add(event.sql()));
    Arguments wanted = Arguments.none().include("posts", Arguments.none().include("author"));
    try (Stream<Row> rows = told.model("Tag").stream(wanted)) {
      assertThat(rows)
          .hasSize(ROWS)
          .allSatisfy(row ->
              assertThat(row.rows("posts").getFirst().row("author"))
                  .extracting(user -> user.text("email"))
                  .isEqualTo("a"));
    }
    assertThat(sent.size()).isLessThanOrEqualTo(10);
  }

  @Test
  void streamInATransactionSeesItAndEndsWithIt() {
    Iterator<Row> kept =
        client.transaction(tx -> {
          tx.model("Tag").create(Arguments.data(Map.of("id", 0, "name", "new")));
          Iterator<Row> rows =
              tx.model("Tag").stream(Arguments.none().orderBy("id", Direction.ASCENDING))
                  .iterator();
          assertThat(rows.next().text("name")).isEqualTo("new");
          return rows;
        });
    RefractException failure =
        catchThrowableOfType(RefractException.class, () -> kept.forEachRemaining(row -> {}));
    assertThat(failure.code()).isEqualTo("P2028");
    assertThat(client.model("Tag").count(Arguments.none())).isEqualTo(ROWS + 1);
  }

  @Test
  void rawRowsAreReadLazilyToo() {
    try (Stream<Row> rows =
        client.streamRaw(sql("SELECT * FROM \"Tag\" WHERE \"id\" > {} ORDER BY \"id\"", 10))) {
      assertThat(rows.limit(2).map(row -> row.integer("id"))).containsExactly(11, 12);
    }
    connectionIsFree();
  }
}
