package dev.refract.migrate.review;

import static dev.refract.migrate.review.ReviewCase.finds;
import static dev.refract.migrate.review.ReviewCase.silent;
import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.migrate.NewerSyntax;
import dev.refract.migrate.TestPostgres;
import dev.refract.migrate.live.LiveFacts;
import dev.refract.migrate.review.catalogue.Reviewer;
import dev.refract.migrate.script.SqlLexis;
import dev.refract.migrate.script.SqlScript;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The rules of family SC on a real server: what each finds, a near miss, and what it refuses. */
class QualityRulesTest {
  private static final String LOOSE =
      "(provider = icu, locale = 'und-u-ks-level2'%s)"
          .formatted(NewerSyntax.from(12, ", deterministic = false"));

  private static TestPostgres postgres;

  @BeforeAll
  static void open() {
    postgres =
        new TestPostgres()
            .run(
                "CREATE TABLE person (id serial PRIMARY KEY, nick text, boss int)",
                "CREATE TABLE post (id int PRIMARY KEY, author int, title text)",
                "INSERT INTO post VALUES (1, 1, 'long')",
                "CREATE INDEX post_author ON post (author)",
                "CREATE TABLE reply (id int PRIMARY KEY, post int NOT NULL)",
                "CREATE TABLE blank (id int PRIMARY KEY, a int, b int, CONSTRAINT ab UNIQUE (a,"
                    + " b))",
                "CREATE COLLATION loose " + LOOSE,
                "CREATE TABLE word (text text COLLATE loose PRIMARY KEY, strict_text text UNIQUE)",
                "CREATE TABLE visit (id int, visited_on date) PARTITION BY RANGE (visited_on)",
                "CREATE TABLE hourly (id int, hour int) PARTITION BY LIST ((hour % 24))",
                "CREATE TABLE blog_entry (id int PRIMARY KEY, created_at timestamp)",
                "CREATE TABLE blog_comment (id int PRIMARY KEY, created_at timestamp)",
                "CREATE TABLE blog_author (id int PRIMARY KEY, first_name text, last_name text)");
  }

  @AfterAll
  static void close() {
    postgres.close();
  }

  @TestFactory
  Stream<DynamicTest> keysAndTypes() {
    return cases(
        finds(
            "SC01",
            "ALTER TABLE person ADD CONSTRAINT f FOREIGN KEY (boss) REFERENCES person (id)"),
        silent(
            "SC01",
            "ALTER TABLE post ADD CONSTRAINT f FOREIGN KEY (author) REFERENCES person (id)"),
        finds("SC02", "CREATE INDEX i ON blank (a)"),
        silent("SC02", "CREATE INDEX i ON blank (b)"),
        finds("SC03", "CREATE TABLE f (a int)"),
        silent("SC03", "CREATE TABLE f (a int PRIMARY KEY)"),
        finds("SC04", "CREATE TABLE f (a char(3) PRIMARY KEY)"),
        silent("SC04", "CREATE TABLE f (a text PRIMARY KEY, b jsonb)"),
        finds("SC05", "CREATE TABLE f (" + "x".repeat(64) + " int PRIMARY KEY)").running(),
        silent("SC05", "CREATE TABLE f (" + "x".repeat(63) + " int PRIMARY KEY)").running(),
        finds(
                "SC06",
                "ALTER TABLE reply ADD CONSTRAINT f FOREIGN KEY (post) REFERENCES post (author)")
            .failing("42830"),
        silent(
            "SC06", "ALTER TABLE reply ADD CONSTRAINT f FOREIGN KEY (post) REFERENCES post (id)"),
        finds("SC06", "CREATE TABLE f (id int PRIMARY KEY, p text REFERENCES post (id))")
            .failing("42804"),
        silent("SC06", "CREATE TABLE f (id int PRIMARY KEY, p bigint REFERENCES post (id))")
            .running(),
        finds(
                "SC07",
                "ALTER TABLE reply ADD CONSTRAINT f FOREIGN KEY (post) REFERENCES post (id)"
                    + " ON DELETE SET NULL")
            .running(),
        silent(
            "SC07",
            "ALTER TABLE post ADD CONSTRAINT f FOREIGN KEY (author) REFERENCES person (id)"
                + " ON DELETE SET NULL"),
        finds("SC10", "CREATE INDEX ON person (nick)"),
        silent("SC10", "CREATE INDEX by_nick ON person (nick)"),
        finds("SC11", "ALTER TABLE post ADD CONSTRAINT c CHECK (id < extract(epoch FROM now()))"),
        silent("SC11", "ALTER TABLE post ADD CONSTRAINT c CHECK (length(title) > 0)"),
        finds("SC12", "ALTER TABLE post ENABLE ROW LEVEL SECURITY"),
        silent(
            "SC12",
            "ALTER TABLE post ENABLE ROW LEVEL SECURITY; CREATE POLICY p ON post USING (true)"),
        finds("SC15", "ALTER TABLE post SET (autovacuum_enabled = false)"),
        silent("SC15", "ALTER TABLE post SET (fillfactor = 70)"));
  }

  @TestFactory
  Stream<DynamicTest> names() {
    return cases(
        finds("SC08", "CREATE TABLE \"order\" (id int PRIMARY KEY)").running(),
        finds("SC08", "ALTER TABLE post ADD COLUMN \"user\" text").running(),
        finds("SC08", "ALTER TABLE post RENAME COLUMN title TO \"desc\"").running(),
        silent("SC08", "CREATE TABLE purchase (id int PRIMARY KEY, value int, name text)")
            .running(),
        finds("SC08", "CREATE TABLE \"BlogEntry\" (id int PRIMARY KEY)").running(),
        finds("SC08", "ALTER TABLE post ADD COLUMN \"createdAt\" timestamp").running(),
        silent("SC08", "ALTER TABLE post ADD COLUMN created_at timestamp").running(),
        silent("SC08", "CREATE TABLE \"_PostToTag\" (\"A\" int, \"B\" int)").running());
  }

  @TestFactory
  Stream<DynamicTest> onRequest() {
    return cases(
        finds("SC09", "CREATE TABLE f (a bool, b bigint, c bool, d bigint)").running(),
        silent("SC09", "CREATE TABLE f (b bigint, d bigint, a bool, c bool)").running(),
        silent(
            "SC09", "CREATE TABLE f (id int PRIMARY KEY, t text, at timestamp(3), n int, m text)"),
        finds("SC16", "ALTER TABLE post ADD COLUMN x int").running(),
        finds("SC16", "CREATE INDEX i ON post (title)").running(),
        silent("SC16", "ALTER TABLE public.post ADD COLUMN x int").running(),
        silent("SC16", "SELECT 1").running());
  }

  @Test
  void oneNoteForAllNamesOfAStatement() {
    SqlScript script =
        SqlScript.parse(
            "CREATE TABLE basket (id int PRIMARY KEY, \"firstName\" text, \"lastName\" text);",
            SqlLexis.POSTGRES);
    assertThat(Reviewer.review(script, new LiveFacts(postgres.database())).findings())
        .extracting(Finding::title)
        .containsExactly("\"firstName\", \"lastName\" are not in snake_case");
  }

  @Test
  void whatIsNotAskedForIsNotLookedFor() {
    SqlScript script =
        SqlScript.parse(
            "-- refract:ignore SC16 there is one schema\nALTER TABLE post ADD COLUMN x int",
            SqlLexis.POSTGRES);
    assertThat(Reviewer.review(script, new LiveFacts(postgres.database())).findings())
        .extracting(Finding::code)
        .doesNotContain("SC16", "IG02");
  }

  /** What the rule calls empty is what the server keeps empty. */
  @Test
  void emptyBytesAreThoseOfTheServer() {
    String size = "SELECT pg_column_size(row) FROM (SELECT %s) AS row";
    assertThat(
            postgres.rows(size.formatted("true AS a, 1::bigint AS b, true AS c, 2::bigint AS d")))
        .containsExactly("56");
    assertThat(
            postgres.rows(size.formatted("1::bigint AS b, 2::bigint AS d, true AS a, true AS c")))
        .containsExactly("42");
  }

  @TestFactory
  Stream<DynamicTest> partitionsAndCollations() {
    return cases(
        finds("SC13", "CREATE TABLE f (id int PRIMARY KEY, at date) PARTITION BY RANGE (at)")
            .failing("0A000"),
        silent(
                "SC13",
                "CREATE TABLE f (id int, at date, PRIMARY KEY (id, at)) PARTITION BY RANGE (at)")
            .running(),
        finds("SC13", "ALTER TABLE visit ADD CONSTRAINT k UNIQUE (id)").failing("0A000"),
        finds("SC13", "CREATE UNIQUE INDEX k ON visit (id)").failing("0A000"),
        finds("SC13", "CREATE UNIQUE INDEX k ON hourly (id, hour)").failing("0A000"),
        silent("SC13", "CREATE UNIQUE INDEX k ON visit (visited_on, id)").running(),
        silent("SC13", "CREATE INDEX k ON visit (id)").running(),
        silent("SC13", "CREATE UNIQUE INDEX k ON post (title)").running(),
        finds("SC14", "ALTER TABLE post ADD COLUMN slug text COLLATE loose").running(),
        finds(
                "SC14",
                "CREATE COLLATION other " + LOOSE + "; CREATE TABLE f (id text COLLATE other)")
            .running(),
        silent("SC14", "ALTER TABLE post ADD COLUMN slug text COLLATE \"C\"").running(),
        finds("SC14", "CREATE INDEX i ON word (text text_pattern_ops)").failing("0A000"),
        silent("SC14", "CREATE INDEX i ON word (strict_text text_pattern_ops)").running(),
        keyBetweenCollations(),
        silent("SC14", "CREATE TABLE f (id int, w text REFERENCES word (strict_text))").running());
  }

  private static ReviewCase keyBetweenCollations() {
    ReviewCase key =
        finds("SC14", "CREATE TABLE f (id int PRIMARY KEY, w text REFERENCES word (text))");
    return TestPostgres.version() >= 18 ? key.failing("42P21") : key.running();
  }

  /** The words that are refused as names are those of the server. */
  @TestFactory
  Stream<DynamicTest> reservedWords() {
    return postgres
        .rows("SELECT word FROM pg_get_keywords() WHERE catcode IN ('R', 'T') ORDER BY word")
        .stream()
        .map(word ->
            DynamicTest.dynamicTest(
                word,
                () ->
                    finds("SC08", "CREATE TABLE \"" + word + "\" (id int PRIMARY KEY)")
                        .check(postgres.database())));
  }

  private static Stream<DynamicTest> cases(ReviewCase... cases) {
    return List.of(cases).stream()
        .map(one -> DynamicTest.dynamicTest(one.name(), () -> one.check(postgres.database())));
  }
}
