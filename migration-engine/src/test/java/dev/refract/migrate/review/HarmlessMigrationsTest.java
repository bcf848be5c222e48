package dev.refract.migrate.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.migrate.NewerSyntax;
import dev.refract.migrate.TestDatabase;
import dev.refract.migrate.TestPostgres;
import dev.refract.migrate.live.LiveFacts;
import dev.refract.migrate.review.catalogue.Reviewer;
import dev.refract.migrate.script.SqlLexis;
import dev.refract.migrate.script.SqlScript;
import dev.refract.orm.connect.Database;
import dev.refract.orm.dialect.PostgresDialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Migrations that nobody has to think about: nothing above a note is said about them. */
class HarmlessMigrationsTest {
  private static final Path FOLDER = Path.of("src/test/resources/review/harmless");

  /** Those that older servers refuse in a transaction, or work for. */
  private static final Map<String, Integer> SINCE =
      Map.of("enum-value.sql", 12, "proven-not-null.sql", 12);

  @TempDir static Path temporary;
  private static TestPostgres postgres;
  private static TestDatabase sqlite;

  @BeforeAll
  static void open() {
    postgres =
        new TestPostgres()
            .run(
                "CREATE TYPE \"State\" AS ENUM ('NEW', 'PAID')",
                "CREATE TABLE account (id serial PRIMARY KEY, name varchar(50) NOT NULL,"
                    + " mail text CONSTRAINT mail_set CHECK (mail IS NOT NULL),"
                    + " balance decimal(10,2) NOT NULL DEFAULT 0, note text DEFAULT '',"
                    + " unused text, created_at timestamp(3) NOT NULL DEFAULT now())",
                "INSERT INTO account (name, mail) SELECT 'n' || i, 'm' || i"
                    + " FROM generate_series(1, 20000) i",
                "CREATE TABLE payment (id serial PRIMARY KEY, account_id int, state \"State\")",
                "CREATE INDEX payment_account_id_idx ON payment (account_id)",
                "INSERT INTO payment (account_id, state) SELECT i, 'NEW'"
                    + " FROM generate_series(1, 20000) i",
                "CREATE TABLE transfer (id serial PRIMARY KEY, account_id int)",
                "INSERT INTO transfer (account_id) SELECT i FROM generate_series(1, 100) i",
                "ALTER TABLE transfer ADD CONSTRAINT transfer_account_fkey"
                    + " FOREIGN KEY (account_id) REFERENCES account (id) NOT VALID",
                "CREATE TABLE draft (id serial PRIMARY KEY, title text, done boolean)",
                // a view over the name would not let its type change
                "CREATE VIEW account_name AS SELECT mail::varchar(50) AS name FROM account",
                "ANALYZE");
    sqlite =
        new TestDatabase(temporary.resolve("harmless.db"))
            .run(
                "CREATE TABLE \"Account\" (\"id\" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,"
                    + " \"name\" TEXT NOT NULL, \"mail\" TEXT NOT NULL)",
                "CREATE UNIQUE INDEX \"Account_mail_key\" ON \"Account\"(\"mail\")",
                "INSERT INTO \"Account\" (\"name\", \"mail\") VALUES ('a', 'a@x'), ('b', 'b@x')",
                "CREATE TABLE \"Draft\" (\"id\" INTEGER PRIMARY KEY)");
  }

  @AfterAll
  static void close() {
    postgres.close();
    sqlite.close();
  }

  @TestFactory
  List<DynamicTest> onPostgres() throws IOException {
    return cases("postgres", postgres.database());
  }

  @TestFactory
  List<DynamicTest> onSqlite() throws IOException {
    return cases("sqlite", sqlite.database());
  }

  private static List<DynamicTest> cases(String product, Database database) throws IOException {
    try (Stream<Path> files = Files.list(FOLDER.resolve(product))) {
      return files
          .sorted()
          .map(file ->
              DynamicTest.dynamicTest(
                  String.valueOf(file.getFileName()), () -> check(file, database)))
          .toList();
    }
  }

  private static void check(Path file, Database database) throws IOException, SQLException {
    if (database.dialect() instanceof PostgresDialect) {
      int since = SINCE.getOrDefault(String.valueOf(file.getFileName()), 11);
      NewerSyntax.assumeServer(since, "it is not harmless before");
    }
    SqlScript script = SqlScript.parse(Files.readString(file), SqlLexis.of(database.dialect()));
    ScriptReview review = Reviewer.review(script, new LiveFacts(database));
    if (!script.text().contains("CONCURRENTLY") && !script.text().contains("PRAGMA")) {
      ReviewCase.silent("", script.text()).running().check(database);
    }
    assertThat(review.unread()).isEmpty();
    assertThat(review.findings())
        .filteredOn(finding -> finding.severity() != FindingSeverity.NOTE)
        .isEmpty();
  }
}
