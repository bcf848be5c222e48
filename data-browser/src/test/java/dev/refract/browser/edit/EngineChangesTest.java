package dev.refract.browser.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.browser.Schemas;
import dev.refract.browser.TestDatabase;
import dev.refract.browser.filter.Condition;
import dev.refract.browser.page.EngineRows;
import dev.refract.browser.page.Projection;
import dev.refract.browser.page.Row;
import dev.refract.browser.page.Slice;
import dev.refract.browser.value.CellParser;
import dev.refract.browser.value.CellValue;
import dev.refract.browser.value.Parsed;
import dev.refract.schema.connector.RelationMode;
import dev.refract.schema.model.Model;
import dev.refract.schema.model.ScalarField;
import dev.refract.schema.model.Schema;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineChangesTest {
  private static final Schema SCHEMA = Schemas.of(Schemas.LIBRARY);
  private static final Model BOOK = Schemas.model(SCHEMA, "Book");
  private static final Model AUTHOR = Schemas.model(SCHEMA, "Author");
  private static final ScalarField TITLE = field("title");

  @TempDir Path folder;
  private TestDatabase database;
  private EngineChanges writer;
  private final StagedEdits edits = new StagedEdits();

  @BeforeEach
  void open() {
    database = TestDatabase.in(folder);
    writer =
        new EngineChanges(
            database.database(),
            database.sessions(),
            RelationMode.FOREIGN_KEYS,
            Clock.fixed(Instant.parse("2026-11-21T10:00:00.123Z"), ZoneOffset.UTC));
    database.run("INSERT INTO \"Author\" VALUES (1, 'Ada', 'ada@example.com'), (2, 'Grace', NULL)");
    database.run(
        "INSERT INTO \"Book\" (\"id\", \"title\", \"pages\", \"authorId\")"
            + " VALUES (1, 'Notes', 66, 1), (2, 'It''s', NULL, 1)");
  }

  @AfterEach
  void close() {
    database.close();
  }

  private static ScalarField field(String name) {
    return Schemas.scalar(SCHEMA, "Book", name);
  }

  private Row row(Model model, long id) {
    ScalarField key = Schemas.scalar(SCHEMA, model.name(), "id");
    return new EngineRows(database.database(), database.sessions())
        .read(
            new Slice(
                Projection.of(model),
                Condition.equal(key, new CellValue.Whole(id)),
                List.of(),
                0,
                1))
        .getFirst();
  }

  private static CellValue text(String text) {
    return new CellValue.Text(text);
  }

  private static CellValue parsed(ScalarField field, String text) {
    return ((Parsed.Valid) CellParser.parse(field, text)).value();
  }

  private String sql() {
    return String.join(
        "\n", writer.prepare(edits.staging()).shown().stream().map(PreparedChange::sql).toList());
  }

  @Test
  void theSqlNamesKeyAndOldValues() {
    edits.set(row(BOOK, 2), Map.of(TITLE, text("It's here")));
    edits.delete(List.of(row(AUTHOR, 2)));

    assertThat(sql())
        .isEqualToIgnoringWhitespace(
            """
            UPDATE "Book"
            SET "title" = 'It''s here'
            WHERE "Book"."id" = 2 AND "Book"."title" = 'It''s'
            DELETE FROM "Author"
            WHERE "Author"."id" = 2 AND "Author"."name" = 'Grace' AND "Author"."email" IS NULL
            """);
  }

  @Test
  void theSqlThatIsShownDoesTheSameAsTheCommit() {
    Row book = row(BOOK, 2);
    edits.set(
        book,
        Map.of(
            TITLE,
            text("a 'quoted' ? title"),
            field("pages"),
            parsed(field("pages"), "12"),
            field("sold"),
            parsed(field("sold"), "9007199254740993"),
            field("price"),
            parsed(field("price"), "19.90"),
            field("inPrint"),
            parsed(field("inPrint"), "false"),
            field("genre"),
            parsed(field("genre"), "ESSAY"),
            field("cover"),
            parsed(field("cover"), "00ff"),
            field("meta"),
            parsed(field("meta"), "{\"a\": \"it's\"}"),
            field("published"),
            parsed(field("published"), "2026-11-21 09:30:00.5")));
    edits.delete(List.of(row(AUTHOR, 2)));
    String shown =
        "SELECT \"title\", \"pages\", \"sold\", \"price\", \"inPrint\", \"genre\", \"meta\","
            + " hex(\"cover\"), \"published\" FROM \"Book\" WHERE \"id\" = 2";

    List<String> statements =
        writer.prepare(edits.staging()).shown().stream().map(PreparedChange::sql).toList();
    database.run("CREATE TABLE \"Copy\" AS SELECT * FROM \"Book\"");
    CommitOutcome outcome = writer.commit(writer.prepare(edits.staging()));
    List<String> committed = database.rows(shown);

    database.run("DELETE FROM \"Book\"");
    database.run("INSERT INTO \"Book\" SELECT * FROM \"Copy\"");
    database.run("INSERT INTO \"Author\" VALUES (2, 'Grace', NULL)");
    statements.forEach(statement -> assertThat(database.run(statement)).isEqualTo(1));

    assertThat(outcome).isEqualTo(new CommitOutcome.Committed(2));
    assertThat(database.rows(shown)).isEqualTo(committed);
  }

  @Test
  void everythingIsCommittedAtOnce() {
    RowRef.Draft draft = edits.insert(AUTHOR);
    edits.set(draft, Schemas.scalar(SCHEMA, "Author", "name"), new Entry.Given(text("Linus")));
    edits.set(row(BOOK, 1), TITLE, text("Notes, again"));
    edits.delete(List.of(row(BOOK, 2)));

    assertThat(writer.commit(writer.prepare(edits.staging())))
        .isEqualTo(new CommitOutcome.Committed(3));

    assertThat(database.rows("SELECT \"id\", \"title\" FROM \"Book\""))
        .containsExactly("1|Notes, again");
    assertThat(database.rows("SELECT * FROM \"Author\" WHERE \"id\" > 2"))
        .containsExactly("3|Linus|null");
  }

  @Test
  void aValueThatSomebodyElseHasChangedStopsEverything() {
    edits.set(row(BOOK, 1), TITLE, text("Mine"));
    edits.set(row(BOOK, 2), TITLE, text("Also mine"));
    database.run("UPDATE \"Book\" SET \"title\" = 'Theirs' WHERE \"id\" = 2");

    CommitOutcome outcome = writer.commit(writer.prepare(edits.staging()));

    assertThat(outcome).isInstanceOf(CommitOutcome.Refused.class);
    assertThat(((CommitOutcome.Refused) outcome).message())
        .isEqualTo(
            "Book id 2 was changed by somebody else: title was “It's” and is now “Theirs”."
                + " Nothing was saved.");
    assertThat(database.rows("SELECT \"title\" FROM \"Book\"")).containsExactly("Notes", "Theirs");
  }

  @Test
  void aRowThatSomebodyElseHasDeletedStopsEverything() {
    edits.set(row(BOOK, 1), TITLE, text("Mine"));
    edits.delete(List.of(row(BOOK, 2)));
    database.run("DELETE FROM \"Book\" WHERE \"id\" = 2");

    CommitOutcome outcome = writer.commit(writer.prepare(edits.staging()));

    assertThat(((CommitOutcome.Refused) outcome).message())
        .isEqualTo("Book id 2 was deleted by somebody else. Nothing was saved.");
    assertThat(database.rows("SELECT \"title\" FROM \"Book\"")).containsExactly("Notes");
  }

  @Test
  void aTimeThatIsSpeltDifferentlyIsNoConflict() {
    database.run("UPDATE \"Book\" SET \"published\" = '2024-02-01 10:00:00' WHERE \"id\" = 1");
    Row book = row(BOOK, 1);
    edits.set(book, field("published"), parsed(field("published"), "2024-03-01"));
    assertThat(writer.commit(writer.prepare(edits.staging())))
        .isEqualTo(new CommitOutcome.Committed(1));

    edits.committed();
    Row again = row(BOOK, 1);
    edits.set(again, field("published"), parsed(field("published"), "2024-04-01"));
    database.run("UPDATE \"Book\" SET \"published\" = '2025-01-01 00:00:00' WHERE \"id\" = 1");
    assertThat(((CommitOutcome.Refused) writer.commit(writer.prepare(edits.staging()))).message())
        .contains("published was 2024-03-01 00:00:00 and is now 2025-01-01 00:00:00");
  }

  @Test
  void whatTheDatabaseRefusesNamesTheRow() {
    edits.set(row(BOOK, 1), TITLE, text("Mine"));
    edits.delete(List.of(row(AUTHOR, 1)));

    CommitOutcome outcome = writer.commit(writer.prepare(edits.staging()));

    assertThat(((CommitOutcome.Refused) outcome).message())
        .startsWith("Author id 1: ")
        .endsWith("Nothing was saved.");
    assertThat(database.rows("SELECT \"title\" FROM \"Book\" WHERE \"id\" = 1"))
        .containsExactly("Notes");
  }

  @Test
  void aNewRowGetsItsDefaults() {
    RowRef.Draft draft = edits.insert(BOOK);
    edits.set(draft, TITLE, new Entry.Given(text("New")));
    edits.set(draft, field("pages"), new Entry.Given(CellValue.Null.VALUE));
    edits.set(draft, field("genre"), new Entry.Default());

    assertThat(sql())
        .isEqualToIgnoringWhitespace(
            """
            INSERT INTO "Book" ("title", "genre", "pages", "sold", "inPrint", "published")
            VALUES ('New', 'NOVEL', NULL, 0, 1, '2026-11-21T10:00:00.123+00:00')
            """);
    writer.commit(writer.prepare(edits.staging()));

    assertThat(database.rows("SELECT \"title\", \"genre\", \"pages\", \"sold\" FROM \"Book\""))
        .contains("New|NOVEL|null|0");
  }
}
