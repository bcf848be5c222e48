package dev.refract.migrate.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.migrate.TestDatabase;
import dev.refract.migrate.TestSchemas;
import dev.refract.migrate.database.DatabaseSchema;
import dev.refract.migrate.derive.SchemaDeriver;
import dev.refract.migrate.review.Finding;
import dev.refract.migrate.review.FindingSeverity;
import dev.refract.migrate.review.ScriptReview;
import dev.refract.migrate.review.catalogue.Reviewer;
import dev.refract.migrate.review.fact.DatabaseFacts;
import dev.refract.migrate.script.SqlLexis;
import dev.refract.migrate.script.SqlScript;
import dev.refract.orm.dialect.Dialect;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each analyser on a real database: where it speaks, and a near miss where it is silent. */
class ReviewTest {
  @TempDir Path folder;
  private TestDatabase database;

  @BeforeEach
  void open() {
    database =
        new TestDatabase(folder.resolve("test.db"))
            .run(
                "CREATE TABLE \"User\" (\"id\" INTEGER NOT NULL PRIMARY KEY, \"name\" TEXT,"
                    + " \"mail\" TEXT, \"unused\" TEXT)",
                "CREATE TABLE \"Empty\" (\"id\" INTEGER NOT NULL PRIMARY KEY, \"name\" TEXT)",
                "CREATE TABLE \"Post\" (\"id\" INTEGER NOT NULL PRIMARY KEY, \"user\" INTEGER"
                    + " REFERENCES \"User\" (\"id\") ON DELETE CASCADE)",
                "INSERT INTO \"User\" VALUES (1, 'Ann', 'a@x', NULL), (2, NULL, 'a@x', NULL)");
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void droppedTableWithRows() {
    Finding finding =
        findings("PRAGMA foreign_keys=off; DROP TABLE \"User\"; PRAGMA foreign_keys=on;")
            .getFirst();
    assertThat(finding.code()).isEqualTo("DS01");
    assertThat(finding.statement()).isEqualTo(2);
    assertThat(finding.title()).isEqualTo("Drops table \"User\" with 2 rows");
    assertThat(finding.losesData()).isTrue();
    assertThat(codes("DROP TABLE \"Empty\"")).isEmpty();
    assertThat(codes("CREATE TABLE \"New\" (\"x\" INTEGER PRIMARY KEY); DROP TABLE \"New\""))
        .isEmpty();
  }

  @Test
  void droppedColumnWithValues() {
    Finding finding = only("ALTER TABLE \"User\" DROP COLUMN \"name\"");
    assertThat(finding.title()).isEqualTo("Drops column \"User\".\"name\" with 1 value");
    assertThat(codes("ALTER TABLE \"User\" DROP COLUMN \"unused\"")).isEmpty();
    assertThat(codes("ALTER TABLE \"Empty\" DROP COLUMN \"name\"")).isEmpty();
  }

  @Test
  void columnLeftOutOfARebuildIsDropped() {
    assertThat(codes(rebuild("\"id\" INTEGER NOT NULL PRIMARY KEY, \"mail\" TEXT", "id", "mail")))
        .containsExactly("DS02", "SL13");
  }

  @Test
  void columnOfTheSameTypeIsASuspectedRename() {
    List<Finding> findings =
        findings(
            rebuild(
                "\"id\" INTEGER NOT NULL PRIMARY KEY, \"fullName\" TEXT, \"mail\" TEXT,"
                    + " \"unused\" TEXT",
                "id",
                "mail",
                "unused"));
    assertThat(findings).extracting(Finding::code).containsExactly("DS02", "DS04", "SL13");
    assertThat(findings.get(1).saferWay())
        .hasValue("ALTER TABLE \"User\" RENAME COLUMN \"name\" TO \"fullName\";");
    assertThat(
            codes(
                rebuild(
                    "\"id\" INTEGER NOT NULL PRIMARY KEY, \"age\" REAL, \"mail\" TEXT,"
                        + " \"unused\" TEXT",
                    "id",
                    "mail",
                    "unused")))
        .containsExactly("DS02", "SL13");
  }

  @Test
  void tableOfTheSameColumnsIsASuspectedRename() {
    assertThat(
            codes(
                "PRAGMA foreign_keys=off; DROP TABLE \"Post\";"
                    + " CREATE TABLE \"Article\" (\"id\" INTEGER PRIMARY KEY, \"user\" INTEGER);"))
        .containsExactly("DS04");
  }

  @Test
  void writesWithoutWhere() {
    assertThat(codes("DELETE FROM \"User\"; UPDATE \"User\" SET \"name\" = 'x'"))
        .containsExactly("DS08", "DS08");
    assertThat(codes("DELETE FROM \"User\" WHERE \"id\" = 1; DELETE FROM \"Empty\"")).isEmpty();
  }

  @Test
  void requiredColumnWithoutValue() {
    assertThat(codes("ALTER TABLE \"User\" ADD COLUMN \"x\" TEXT NOT NULL"))
        .containsExactly("DD01", "BC05");
    assertThat(codes("ALTER TABLE \"User\" ADD COLUMN \"x\" TEXT NOT NULL DEFAULT 'y'")).isEmpty();
    assertThat(codes("ALTER TABLE \"Empty\" ADD COLUMN \"x\" TEXT NOT NULL"))
        .containsExactly("BC05");
  }

  /** The schema says who makes the value; nobody need have written it into the script. */
  @Test
  void requiredColumnThatOnlyTheClientFills() {
    DatabaseSchema schema =
        SchemaDeriver.derive(
            TestSchemas.of(
                """
                datasource db {
                  provider = "sqlite"
                }
                model User {
                  id  Int    @id
                  key String @default(uuid())
                  tag String
                }
                """),
            Dialect.sqlite());
    Review review = Review.on(database.database()).towards(Optional.of(schema));
    assertThat(review.of("ALTER TABLE \"User\" ADD COLUMN \"key\" TEXT NOT NULL").findings())
        .extracting(Finding::code)
        .containsExactly("DD02", "BC05");
    assertThat(
            review
                .of("ALTER TABLE \"User\" ADD COLUMN \"key\" TEXT NOT NULL")
                .findings()
                .getFirst()
                .saferWay()
                .orElseThrow())
        .contains("dbgenerated");
    assertThat(review.of("ALTER TABLE \"User\" ADD COLUMN \"tag\" TEXT NOT NULL").findings())
        .extracting(Finding::code)
        .containsExactly("DD01", "BC05");
    assertThat(review.of("ALTER TABLE \"Empty\" ADD COLUMN \"key\" TEXT NOT NULL").findings())
        .extracting(Finding::code)
        .containsExactly("BC05");
  }

  @Test
  void columnBecomesRequiredOverNulls() {
    String columns =
        "\"id\" INTEGER NOT NULL PRIMARY KEY, \"name\" TEXT NOT NULL, \"mail\" TEXT NOT NULL,"
            + " \"unused\" TEXT";
    List<Finding> findings = findings(rebuild(columns, "id", "name", "mail", "unused"));
    assertThat(findings).extracting(Finding::code).containsExactly("DD03", "SL13");
    assertThat(findings.getFirst().title()).isEqualTo("Required column \"name\" is NULL in 1 row");
    String filled =
        rebuild(columns, "id", "name", "mail", "unused")
            .replace("SELECT \"id\", \"name\"", "SELECT \"id\", coalesce(\"name\", '')");
    assertThat(codes(filled)).containsExactly("SL13");
  }

  @Test
  void uniqueIndexOverDuplicates() {
    Finding finding = only("CREATE UNIQUE INDEX \"i\" ON \"User\"(\"mail\")");
    assertThat(finding.code()).isEqualTo("DD04");
    assertThat(finding.severity()).isEqualTo(FindingSeverity.ERROR);
    assertThat(finding.title()).contains("1 value repeats");
    assertThat(codes("CREATE UNIQUE INDEX \"i\" ON \"User\"(\"name\")")).isEmpty();
    assertThat(codes("CREATE INDEX \"i\" ON \"User\"(\"mail\")")).isEmpty();
  }

  @Test
  void renamesBreakRunningCode() {
    assertThat(
            codes(
                "ALTER TABLE \"User\" RENAME TO \"Person\";"
                    + " ALTER TABLE \"Empty\" RENAME COLUMN \"name\" TO \"title\";"))
        .containsExactly("BC01", "BC02");
  }

  @Test
  void statementOutsideTransaction() {
    assertThat(codes("CREATE TABLE x (y PRIMARY KEY); VACUUM;")).containsExactly("TX01");
    assertThat(codes("VACUUM")).isEmpty();
  }

  @Test
  void parentDroppedWithKeysOn() {
    assertThat(codes("DROP TABLE \"User\"")).containsExactly("DS01", "SL01", "SL11");
    assertThat(codes("PRAGMA foreign_keys=0; DROP TABLE \"User\"")).containsExactly("DS01", "SL11");
  }

  @Test
  void rebuildThatChangesAType() {
    assertThat(
            codes(
                rebuild(
                    "\"id\" INTEGER NOT NULL PRIMARY KEY, \"name\" TEXT, \"mail\" INTEGER,"
                        + " \"unused\" INTEGER",
                    "id",
                    "name",
                    "mail",
                    "unused")))
        .containsExactly("SL07", "SL13");
  }

  @Test
  void withoutADatabaseNothingIsCountedAndNothingIsHidden() {
    ScriptReview review =
        Reviewer.review(
            SqlScript.parse("DROP TABLE \"Any\";", SqlLexis.SQLITE),
            DatabaseFacts.offline(Dialect.sqlite()));
    assertThat(review.findings()).extracting(Finding::code).containsExactly("DS01");
    assertThat(review.findings().getFirst().title()).contains("unknown number of rows");
  }

  @Test
  void rowsThatStatementsTouchAreTold() {
    ScriptReview review = Review.on(database.database()).of(rebuild("\"id\" INTEGER", "id"));
    assertThat(review.effects())
        .singleElement()
        .satisfies(effect -> {
          assertThat(effect.rebuild()).isTrue();
          assertThat(effect.rows()).hasValue(2);
          assertThat(effect.statement()).isEqualTo(3);
        });
    assertThat(review.losesData()).isTrue();
  }

  private static String rebuild(String definition, String... copied) {
    String columns = "\"" + String.join("\", \"", copied) + "\"";
    return """
    PRAGMA foreign_keys=OFF;
    CREATE TABLE "new_User" (%s);
    INSERT INTO "new_User" (%s) SELECT %s FROM "User";
    DROP TABLE "User";
    ALTER TABLE "new_User" RENAME TO "User";
    PRAGMA foreign_keys=ON;
    """
        .formatted(definition, columns, columns);
  }

  private List<Finding> findings(String script) {
    return Review.on(database.database()).of(script).findings();
  }

  private List<String> codes(String script) {
    return findings(script).stream().map(Finding::code).toList();
  }

  private Finding only(String script) {
    List<Finding> findings = findings(script);
    assertThat(findings).hasSize(1);
    return findings.getFirst();
  }
}
