package dev.refract.browser.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.browser.Schemas;
import dev.refract.browser.filter.Condition;
import dev.refract.browser.page.EngineRows;
import dev.refract.browser.page.Projection;
import dev.refract.browser.page.Row;
import dev.refract.browser.page.Slice;
import dev.refract.browser.value.CellValue;
import dev.refract.orm.connect.Database;
import dev.refract.orm.connect.DatabaseUrl;
import dev.refract.orm.connect.WhenMissing;
import dev.refract.orm.execute.QueryListener;
import dev.refract.orm.execute.Sessions;
import dev.refract.orm.raw.RawStatement;
import dev.refract.schema.connector.RelationMode;
import dev.refract.schema.model.Model;
import dev.refract.schema.model.ScalarField;
import dev.refract.schema.model.Schema;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the database has no foreign keys, the rows that point to another follow all the same. */
class EmulatedRelationsTest {
  private static final Schema SCHEMA =
      Schemas.of(
          """
          datasource db {
            provider     = "sqlite"
            relationMode = "prisma"
          }

          model Author {
            id     Int     @id
            books  Book[]
            awards Award[]
          }

          model Book {
            id       Int    @id
            authorId Int
            author   Author @relation(fields: [authorId], references: [id], onDelete: Cascade)

            @@index([authorId])
          }

          model Award {
            id       Int    @id
            authorId Int
            author   Author @relation(fields: [authorId], references: [id], onDelete: Restrict)

            @@index([authorId])
          }
          """);
  private static final Model AUTHOR = Schemas.model(SCHEMA, "Author");
  private static final ScalarField ID = Schemas.scalar(SCHEMA, "Author", "id");

  @TempDir Path folder;
  private Database database;
  private Sessions sessions;
  private EngineChanges writer;
  private final StagedEdits edits = new StagedEdits();

  @BeforeEach
  void open() {
    database = Database.open(DatabaseUrl.parse("file:./test.db", folder), WhenMissing.CREATE);
    sessions = new Sessions(database, QueryListener.NONE);
    writer = new EngineChanges(database, sessions, RelationMode.PRISMA, Clock.systemUTC());
    run("CREATE TABLE \"Author\" (\"id\" INTEGER NOT NULL PRIMARY KEY)");
    run(
        "CREATE TABLE \"Book\" (\"id\" INTEGER NOT NULL PRIMARY KEY, \"authorId\" INTEGER NOT"
            + " NULL)");
    run(
        "CREATE TABLE \"Award\" (\"id\" INTEGER NOT NULL PRIMARY KEY, \"authorId\" INTEGER NOT"
            + " NULL)");
    run("INSERT INTO \"Author\" VALUES (1), (2)");
    run("INSERT INTO \"Book\" VALUES (1, 1), (2, 1), (3, 2)");
    run("INSERT INTO \"Award\" VALUES (1, 2)");
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void rowsThatPointToADeletedOneGoWithIt() {
    edits.delete(List.of(author(1)));

    assertThat(writer.commit(writer.prepare(edits.staging())))
        .isEqualTo(new CommitOutcome.Committed(1));

    assertThat(ids("Author")).containsExactly("2");
    assertThat(ids("Book")).containsExactly("3");
  }

  @Test
  void theSqlShowsThatTheyGo() {
    edits.delete(List.of(author(1)));

    assertThat(writer.prepare(edits.staging()).shown())
        .singleElement()
        .extracting(PreparedChange::sql)
        .asString()
        .isEqualToIgnoringWhitespace(
            """
            SELECT "Author"."id" FROM "Author" WHERE "Author"."id" = 1;
            DELETE FROM "Book"
            WHERE "Book"."authorId" IN (SELECT "value" FROM json_each(/* what was found above */));
            SELECT "Award"."id" FROM "Award"
            WHERE "Award"."authorId" IN (SELECT "value" FROM json_each(/* what was found above */));
            DELETE FROM "Author"
            WHERE "Author"."id" IN (SELECT "value" FROM json_each(/* what was found above */))
            """);
  }

  @Test
  void aRowThatOthersNeedStays() {
    edits.delete(List.of(author(2)));

    assertThat(writer.commit(writer.prepare(edits.staging())))
        .isInstanceOfSatisfying(
            CommitOutcome.Refused.class,
            refused -> assertThat(refused.message()).contains("Award", "Nothing was saved."));
    assertThat(ids("Author")).containsExactly("1", "2");
    assertThat(ids("Book")).containsExactly("1", "2", "3");
  }

  @Test
  void aChangedKeyIsFollowed() {
    edits.set(author(1), Map.of(ID, new CellValue.Whole(7)));

    assertThat(writer.commit(writer.prepare(edits.staging())))
        .isEqualTo(new CommitOutcome.Committed(1));
    assertThat(read("SELECT \"authorId\" AS \"id\" FROM \"Book\" ORDER BY \"id\""))
        .containsExactlyInAnyOrder("7", "7", "2");
  }

  private Row author(long id) {
    return new EngineRows(database, sessions)
        .read(
            new Slice(
                Projection.of(AUTHOR),
                Condition.equal(ID, new CellValue.Whole(id)),
                List.of(),
                0,
                1))
        .getFirst();
  }

  private List<String> ids(String table) {
    return read("SELECT \"id\" FROM \"" + table + "\" ORDER BY \"id\"");
  }

  private List<String> read(String sql) {
    return sessions.use(session ->
        session.query(new RawStatement(sql, List.of())).stream()
            .map(row -> String.valueOf(row.get("id")))
            .toList());
  }

  private void run(String sql) {
    sessions.use(session -> session.execute(new RawStatement(sql, List.of())));
  }
}
