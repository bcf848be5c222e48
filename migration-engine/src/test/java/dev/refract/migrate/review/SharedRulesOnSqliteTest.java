package dev.refract.migrate.review;

import static dev.refract.migrate.review.ReviewCase.finds;
import static dev.refract.migrate.review.ReviewCase.silent;

import dev.refract.migrate.TestDatabase;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The rules of both databases on SQLite; those only for SQLite have a test of their own. */
class SharedRulesOnSqliteTest {
  @TempDir static Path temporary;
  private static TestDatabase sqlite;

  @BeforeAll
  static void open() {
    sqlite =
        new TestDatabase(temporary.resolve("rules.db"))
            .run(
                "CREATE TABLE \"Person\" (\"id\" INTEGER PRIMARY KEY, \"mail\" TEXT, \"nick\" TEXT,"
                    + " \"loud\" TEXT AS (upper(\"nick\")))",
                "INSERT INTO \"Person\" VALUES (1, 'a@x', 'ann'), (2, 'b@x', 'ann')",
                "CREATE TABLE \"Post\" (\"id\" INTEGER PRIMARY KEY, \"author\" INTEGER REFERENCES"
                    + " \"Person\" (\"id\"), \"title\" TEXT)",
                "CREATE INDEX \"byAuthor\" ON \"Post\" (\"author\")",
                "CREATE UNIQUE INDEX \"byMail\" ON \"Person\" (\"mail\")",
                "CREATE TABLE \"_PersonToPost\" (\"A\" INTEGER NOT NULL, \"B\" INTEGER NOT NULL)",
                "CREATE VIEW \"people\" AS SELECT \"mail\" FROM \"Person\"",
                "CREATE TRIGGER \"watch\" AFTER INSERT ON \"Post\" BEGIN SELECT 1; END");
  }

  @AfterAll
  static void close() {
    sqlite.close();
  }

  @TestFactory
  Stream<DynamicTest> rules() {
    return Stream.of(
            finds("DS01", "DROP TABLE \"Person\""),
            silent("DS01", "DROP TABLE \"Post\"").running(),
            finds("DS02", "ALTER TABLE \"Person\" DROP COLUMN \"mail\""),
            silent("DS02", "ALTER TABLE \"Person\" DROP COLUMN \"loud\""),
            finds("DS14", "DROP INDEX \"byAuthor\"").running(),
            finds("DS14", "DROP INDEX \"byMail\"").running(),
            silent(
                "DS14", "DROP INDEX \"byAuthor\"; CREATE INDEX \"again\" ON \"Post\" (\"author\")"),
            finds("DS15", "DROP VIEW \"people\"").running(),
            finds("DS15", "DROP TRIGGER \"watch\"").running(),
            silent("DS15", "DROP VIEW IF EXISTS \"nobody\"").running(),
            silent("DS15", "DROP VIEW \"people\"; CREATE VIEW \"people\" AS SELECT 1 AS \"one\""),
            finds("DD04", "CREATE UNIQUE INDEX \"i\" ON \"Person\" (\"nick\")"),
            silent("DD04", "CREATE UNIQUE INDEX \"i\" ON \"Person\" (\"nick\", \"id\")").running(),
            silent(
                    "DD04",
                    "CREATE UNIQUE INDEX \"i\" ON \"Person\" (\"nick\") WHERE \"mail\" = 'a@x'")
                .running(),
            finds("BC05", "ALTER TABLE \"Person\" ADD COLUMN \"x\" TEXT NOT NULL"),
            silent("BC05", "ALTER TABLE \"Person\" ADD COLUMN \"x\" TEXT NOT NULL DEFAULT ''")
                .running(),
            finds("BC08", "DROP TABLE \"_PersonToPost\"").running(),
            silent("BC08", "DROP TABLE \"Post\""),
            finds("TX02", "BEGIN; CREATE TABLE \"x\" (\"id\" INTEGER PRIMARY KEY)"),
            finds("TX06", "FROBNICATE").failing("null"),
            finds(
                    "SC01",
                    "CREATE TABLE \"x\" (\"id\" INTEGER PRIMARY KEY, \"p\" INTEGER REFERENCES"
                        + " \"Person\" (\"id\"))")
                .running(),
            silent(
                "SC01",
                "CREATE TABLE \"x\" (\"id\" INTEGER PRIMARY KEY, \"p\" INTEGER REFERENCES"
                    + " \"Person\" (\"id\")); CREATE INDEX \"xp\" ON \"x\" (\"p\")"),
            finds("SC02", "CREATE INDEX \"i\" ON \"Post\" (\"author\")").running(),
            silent("SC02", "CREATE INDEX \"i\" ON \"Post\" (\"title\")").running(),
            finds("SC03", "CREATE TABLE \"x\" (\"id\" INTEGER)").running(),
            silent("SC03", "CREATE TABLE \"x\" (\"id\" INTEGER PRIMARY KEY)").running(),
            finds("SC08", "CREATE TABLE \"Order\" (\"id\" INTEGER PRIMARY KEY)").running(),
            finds("SC08", "CREATE TABLE Group (\"id\" INTEGER PRIMARY KEY)").failing("null"),
            silent("SC08", "CREATE TABLE User (\"id\" INTEGER PRIMARY KEY)").running(),
            finds(
                    "SC07",
                    "CREATE TABLE \"x\" (\"id\" INTEGER PRIMARY KEY, \"p\" INTEGER NOT NULL"
                        + " REFERENCES \"Person\" (\"id\") ON DELETE SET NULL)")
                .running())
        .map(one -> DynamicTest.dynamicTest(one.name(), () -> one.check(sqlite.database())));
  }
}
