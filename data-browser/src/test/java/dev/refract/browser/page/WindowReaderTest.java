package dev.refract.browser.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.browser.Schemas;
import dev.refract.browser.TestDatabase;
import dev.refract.browser.filter.Condition;
import dev.refract.browser.filter.Operator;
import dev.refract.browser.value.CellText;
import dev.refract.browser.value.CellValue;
import dev.refract.schema.model.Model;
import dev.refract.schema.model.ScalarField;
import dev.refract.schema.model.Schema;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WindowReaderTest {
  private static final int BOOKS = 503;
  private static final Schema SCHEMA = Schemas.of(Schemas.LIBRARY);
  private static final Model BOOK = Schemas.model(SCHEMA, "Book");
  private static final ScalarField ID = Schemas.scalar(SCHEMA, "Book", "id");
  private static final ScalarField PAGES = Schemas.scalar(SCHEMA, "Book", "pages");
  private static final ScalarField GENRE = Schemas.scalar(SCHEMA, "Book", "genre");
  private static final ScalarField PUBLISHED = Schemas.scalar(SCHEMA, "Book", "published");

  @TempDir Path folder;
  private TestDatabase database;
  private final List<Slice> slices = new ArrayList<>();

  @BeforeEach
  void open() {
    database = TestDatabase.in(folder);
    database.addBooks(BOOKS);
  }

  @AfterEach
  void close() {
    database.close();
  }

  /** The engine's rows, with a note of what was asked. */
  private RowSource source() {
    EngineRows rows = new EngineRows(database.database(), database.sessions());
    return new RowSource() {
      @Override
      public List<Row> read(Slice slice) {
        slices.add(slice);
        return rows.read(slice);
      }

      @Override
      public long count(Model model, Condition condition) {
        return rows.count(model, condition);
      }

      @Override
      public boolean sortsNullFirst() {
        return rows.sortsNullFirst();
      }
    };
  }

  private WindowReader reader(List<Sort> order) {
    return new WindowReader(
        source(), new TableQuery(Projection.of(BOOK), Condition.everything(), order));
  }

  private static List<String> ids(List<Row> rows) {
    return rows.stream().map(row -> CellText.complete(row.value(ID))).toList();
  }

  private List<String> expected(String order) {
    return database.rows("SELECT \"id\" FROM \"Book\" ORDER BY " + order);
  }

  @Test
  void windowsJoinWithoutGapOrRepetitionInEveryOrder() {
    assertReadsAll(List.of(), "\"id\"");
    assertReadsAll(List.of(Sort.descending(ID)), "\"id\" DESC");
    assertReadsAll(List.of(Sort.ascending(PAGES)), "\"pages\", \"id\"");
    assertReadsAll(List.of(Sort.descending(PAGES)), "\"pages\" DESC, \"id\" DESC");
    assertReadsAll(
        List.of(Sort.ascending(GENRE), Sort.descending(PAGES)),
        "\"genre\", \"pages\" DESC, \"id\" DESC");
    assertReadsAll(List.of(Sort.descending(PUBLISHED)), "\"published\" DESC, \"id\" DESC");
  }

  private void assertReadsAll(List<Sort> order, String sql) {
    List<String> expected = expected(sql);
    WindowReader down = reader(order);
    List<String> read = new ArrayList<>();
    for (int first = 0; first < BOOKS; first += 40) {
      read.addAll(ids(down.read(first, 40)));
    }
    assertThat(read).as("down, " + sql).isEqualTo(expected);

    WindowReader up = reader(order);
    up.count();
    read.clear();
    for (int first = 480; first >= 0; first -= 40) {
      read.addAll(0, ids(up.read(first, 40)));
    }
    assertThat(read).as("up, " + sql).isEqualTo(expected);
  }

  @Test
  void scrollingOnSkipsNothing() {
    WindowReader reader = reader(List.of(Sort.ascending(PAGES)));
    reader.read(0, 100);
    reader.read(100, 100);
    reader.read(200, 100);
    reader.read(100, 100);
    assertThat(slices).extracting(Slice::skip).containsOnly(0L);
  }

  @Test
  void theEndIsReadFromTheEnd() {
    WindowReader reader = reader(List.of());
    assertThat(reader.count()).isEqualTo(BOOKS);
    assertThat(ids(reader.read(500, 100))).containsExactly("501", "502", "503");
    assertThat(slices.getLast().skip()).isZero();
    assertThat(ids(reader.read(300, 3))).containsExactly("301", "302", "303");
    assertThat(slices.getLast().skip()).isLessThan(200);
  }

  @Test
  void aShortWindowTellsTheTotal() {
    WindowReader reader = reader(List.of());
    reader.read(0, 100);
    assertThat(reader.total()).isEmpty();
    reader.read(500, 100);
    assertThat(reader.total()).hasValue(BOOKS);
  }

  @Test
  void filtersNarrowRowsAndCount() {
    Condition novels =
        new Condition.AllOf(
            List.of(
                Condition.equal(GENRE, new CellValue.Choice("NOVEL")),
                new Condition.Comparison(PAGES, Operator.GREATER, new CellValue.Whole(500))));
    WindowReader reader =
        new WindowReader(source(), new TableQuery(Projection.of(BOOK), novels, List.of()));

    List<String> expected =
        database.rows("SELECT \"id\" FROM \"Book\" WHERE \"genre\" = 'NOVEL' AND \"pages\" > 500");
    assertThat(ids(reader.read(0, 1000))).isEqualTo(expected);
    assertThat(reader.count()).isEqualTo(expected.size());
  }

  @Test
  void nullCanBeAskedFor() {
    WindowReader reader =
        new WindowReader(
            source(),
            new TableQuery(
                Projection.of(BOOK),
                new Condition.Comparison(PAGES, Operator.IS_NULL, CellValue.Null.VALUE),
                List.of()));
    assertThat(reader.read(0, 1000)).hasSize(BOOKS / 5).allMatch(row -> row.value(PAGES).isNull());
  }

  @Test
  void rowsOfAManyToManyRelationAreFoundByTheOtherSide() {
    database.run("INSERT INTO \"Tag\" VALUES (1, 'old'), (2, 'new')");
    database.run("INSERT INTO \"_BookToTag\" VALUES (3, 1), (5, 1), (7, 2)");
    Condition tagged =
        new Condition.Linked(
            Schemas.relation(SCHEMA, "Book", "tags"),
            List.of(Condition.equal(Schemas.scalar(SCHEMA, "Tag", "id"), new CellValue.Whole(1))));
    WindowReader reader =
        new WindowReader(source(), new TableQuery(Projection.of(BOOK), tagged, List.of()));
    assertThat(ids(reader.read(0, 100))).containsExactly("3", "5");
  }

  @Test
  void aCompoundKeyBreaksTies() {
    Model shelf = Schemas.model(SCHEMA, "Shelf");
    for (int place = 1; place <= 30; place++) {
      database.run(
          "INSERT INTO \"Shelf\" VALUES ('a', " + place + ", 'x'), ('b', " + place + ", NULL)");
    }
    ScalarField note = Schemas.scalar(SCHEMA, "Shelf", "note");
    WindowReader reader =
        new WindowReader(
            source(),
            new TableQuery(
                Projection.of(shelf), Condition.everything(), List.of(Sort.descending(note))));
    List<RowKey> keys = new ArrayList<>();
    for (int first = 0; first < 60; first += 7) {
      reader.read(first, 7).forEach(row -> keys.add(row.key()));
    }
    assertThat(keys).doesNotHaveDuplicates().hasSize(60);
    assertThat(keys.getFirst()).hasToString("Shelf room “a”, place 30");
    assertThat(keys.getLast()).hasToString("Shelf room “b”, place 1");
  }
}
