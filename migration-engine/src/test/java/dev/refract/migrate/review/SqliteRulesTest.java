package dev.refract.migrate.review;

import static dev.refract.migrate.review.ReviewCase.finds;
import static dev.refract.migrate.review.ReviewCase.silent;
import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.migrate.TestDatabase;
import dev.refract.migrate.review.catalogue.Reviewer;
import dev.refract.migrate.review.fact.DatabaseFacts;
import dev.refract.migrate.review.fact.ServerVersion;
import dev.refract.migrate.script.SqlLexis;
import dev.refract.migrate.script.SqlScript;
import dev.refract.orm.dialect.Dialect;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule of family SL on a real database: what it finds, and a near miss. */
class SqliteRulesTest {
  private static final String REBUILD =
      """
      PRAGMA foreign_keys=OFF;
      CREATE TABLE "new_item" (%s);
      INSERT INTO "new_item" ("id", "name") SELECT "id", %s FROM "item";
      DROP TABLE "item";
      ALTER TABLE "new_item" RENAME TO "item";
      """;

  private static final List<ReviewCase> CASES =
      List.of(
          finds("SL01", "DROP TABLE parent"),
          silent("SL01", "PRAGMA foreign_keys=OFF; DROP TABLE parent"),
          finds("SL02", "PRAGMA defer_foreign_keys=ON; DROP TABLE parent"),
          silent("SL02", "PRAGMA defer_foreign_keys=ON; DROP TABLE item"),
          finds(
              "SL03",
              "ALTER TABLE parent RENAME TO old; CREATE TABLE parent (id INTEGER PRIMARY KEY, name"
                  + " TEXT); INSERT INTO parent SELECT id, name FROM old; DROP TABLE old"),
          silent("SL03", "ALTER TABLE item RENAME TO thing; CREATE TABLE item (id INTEGER)"),
          finds(
              "SL04",
              REBUILD.formatted("id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT", "\"name\"")),
          silent(
              "SL04",
              REBUILD.formatted("id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT", "\"name\"")
                  + "CREATE INDEX item_name ON item (name);"),
          finds("SL06", REBUILD.formatted("id INTEGER PRIMARY KEY, name TEXT", "\"name\"")),
          silent(
              "SL06",
              REBUILD.formatted("id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT", "\"name\"")),
          finds("SL07", REBUILD.formatted("id INTEGER PRIMARY KEY, name INTEGER", "\"name\"")),
          silent("SL07", REBUILD.formatted("id INTEGER PRIMARY KEY, name TEXT", "\"name\"")),
          finds("SL08", REBUILD.formatted("id INTEGER PRIMARY KEY, name TEXT", "\"nmae\"")),
          silent("SL08", REBUILD.formatted("id INTEGER PRIMARY KEY, name TEXT", "'nmae'")),
          finds(
              "DD01",
              "CREATE TABLE new_item (id INTEGER PRIMARY KEY, name TEXT NOT NULL); INSERT INTO"
                  + " new_item (id) SELECT id FROM item; DROP TABLE item; ALTER TABLE new_item"
                  + " RENAME TO item"),
          silent(
              "DD01",
              "CREATE TABLE new_item (id INTEGER PRIMARY KEY, title TEXT NOT NULL); INSERT INTO"
                  + " new_item SELECT id, name FROM item; DROP TABLE item; ALTER TABLE new_item"
                  + " RENAME TO item"),
          finds("SL09", "ALTER TABLE item ADD COLUMN x TEXT UNIQUE").refused(),
          finds("SL09", "ALTER TABLE item ADD COLUMN x TEXT DEFAULT CURRENT_TIMESTAMP").refused(),
          finds("SL09", "ALTER TABLE item ADD COLUMN x INT AS (id + 1) STORED").refused(),
          finds("SL09", "ALTER TABLE item ADD COLUMN x INT DEFAULT 1 REFERENCES parent (id)")
              .refused(),
          silent("SL09", "ALTER TABLE item ADD COLUMN x INT DEFAULT 1").running(),
          silent("SL09", "ALTER TABLE item ADD COLUMN x INT REFERENCES parent (id)").running(),
          silent("SL09", "ALTER TABLE blank ADD COLUMN x TEXT DEFAULT CURRENT_TIMESTAMP").running(),
          finds("SL10", "ALTER TABLE item DROP COLUMN name").refused(),
          finds("SL10", "ALTER TABLE parent DROP COLUMN name").refused(),
          silent("SL10", "ALTER TABLE blank DROP COLUMN b").running(),
          finds("SL11", "PRAGMA foreign_keys=OFF; DROP TABLE parent"),
          silent("SL11", "PRAGMA foreign_keys=OFF; DROP TABLE child; DROP TABLE parent"),
          finds("SL13", REBUILD.formatted("id INTEGER PRIMARY KEY, name TEXT", "\"name\"")),
          silent("SL13", "CREATE TABLE q (id INTEGER)"),
          finds("SL14", REBUILD.formatted("id INTEGER PRIMARY KEY, name TEXT", "\"name\"")),
          silent(
              "SL14",
              REBUILD.formatted("id INTEGER PRIMARY KEY, name TEXT COLLATE NOCASE", "\"name\"")),
          finds("SL15", "PRAGMA legacy_alter_table=ON"),
          silent("SL15", "PRAGMA legacy_alter_table=OFF"));

  @TempDir Path folder;

  private TestDatabase database(String file) {
    return new TestDatabase(folder.resolve(file))
        .run(
            "CREATE TABLE parent (id INTEGER PRIMARY KEY, name TEXT)",
            "CREATE TABLE child (id INTEGER PRIMARY KEY, up INT REFERENCES parent (id) ON DELETE"
                + " CASCADE)",
            "INSERT INTO parent VALUES (1, 'a')",
            "INSERT INTO child VALUES (1, 1)",
            "CREATE TABLE item (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT COLLATE NOCASE)",
            "INSERT INTO item VALUES (1, 'a')",
            "CREATE INDEX item_name ON item (name)",
            "CREATE VIEW names AS SELECT name FROM parent",
            "CREATE TABLE blank (id INTEGER PRIMARY KEY, b TEXT)");
  }

  @TestFactory
  Stream<DynamicTest> rules() {
    return CASES.stream()
        .map(one ->
            DynamicTest.dynamicTest(
                one.name(),
                () -> {
                  try (TestDatabase sqlite = database("rules" + CASES.indexOf(one) + ".db")) {
                    one.check(sqlite.database());
                  }
                }));
  }

  @Shows("SL12")
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          24 | 25 | ALTER TABLE item RENAME COLUMN name TO title
          34 | 35 | ALTER TABLE blank DROP COLUMN b
          36 | 37 | CREATE TABLE t (id INTEGER PRIMARY KEY) STRICT
          52 | 53 | ALTER TABLE item ALTER COLUMN name SET NOT NULL
          52 | 53 | ALTER TABLE item ADD CONSTRAINT c CHECK (id > 0)
          """)
  void theVersionDecides(int tooOld, int newEnough, String script) {
    assertThat(codes(script, tooOld)).contains("SL12");
    assertThat(codes(script, newEnough)).doesNotContain("SL12");
  }

  private static List<String> codes(String script, int minor) {
    DatabaseFacts facts = DatabaseFacts.offline(Dialect.sqlite(), new ServerVersion(3, minor));
    return Reviewer.review(SqlScript.parse(script, SqlLexis.SQLITE), facts).findings().stream()
        .map(Finding::code)
        .toList();
  }

  @TestFactory
  Stream<DynamicTest> aBrokenViewStopsRenames() {
    return Stream.of(
            finds("SL05", "ALTER TABLE item RENAME TO thing").refused(),
            silent("SL05", "DROP VIEW broken; ALTER TABLE item RENAME TO thing"))
        .map(one ->
            DynamicTest.dynamicTest(
                one.name(),
                () -> {
                  try (TestDatabase sqlite = database("view" + one.speaks() + ".db")) {
                    sqlite.run(
                        "CREATE TABLE gone (a INT)",
                        "CREATE VIEW broken AS SELECT a FROM gone",
                        "DROP TABLE gone");
                    one.check(sqlite.database());
                  }
                }));
  }
}
