package dev.refract.migrate.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.migrate.NewerSyntax;
import dev.refract.migrate.TestPostgres;
import dev.refract.migrate.live.LiveFacts;
import dev.refract.migrate.review.catalogue.Reviewer;
import dev.refract.migrate.script.SqlLexis;
import dev.refract.migrate.script.SqlScript;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Where other reviewers of migrations say something else than the server does. What it really locks
 * and rewrites is measured in {@code MeasuredImpactTest}; here is what the review says of it.
 */
class OthersErrTest {
  private static TestPostgres postgres;

  @BeforeAll
  static void open() {
    postgres =
        new TestPostgres()
            .run(
                "CREATE TABLE p (id int PRIMARY KEY)",
                "INSERT INTO p SELECT generate_series(1, 100)",
                "CREATE TABLE t (id int PRIMARY KEY, a int NOT NULL, b int, c10 char(10),"
                    + " v50 varchar(50), price numeric(10, 2), at3 timestamp(3), at timestamp,"
                    + " p int CONSTRAINT t_p REFERENCES p (id), CONSTRAINT a_and_b UNIQUE (a, b),"
                    + " CONSTRAINT b_small CHECK (b < 1000))",
                "INSERT INTO t (id, a, b, p) SELECT i, i, i, i FROM generate_series(1, 100) i",
                "CREATE UNIQUE INDEX t_a ON t (a)",
                "ANALYZE");
  }

  @AfterAll
  static void close() {
    postgres.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ALTER TABLE t ADD CONSTRAINT c CHECK (a > 0)                  | blocks reads and writes of t
          ALTER TABLE t ADD CONSTRAINT c UNIQUE (a)                     | blocks reads and writes of t
          ALTER TABLE t ADD CONSTRAINT c EXCLUDE USING btree (a WITH =) | blocks reads and writes of t
          ALTER TABLE t ADD CONSTRAINT c UNIQUE USING INDEX t_a         | blocks reads and writes of t
          ALTER TABLE t ADD CONSTRAINT c FOREIGN KEY (b) REFERENCES p   | blocks writes of t, p
          ALTER TABLE t DROP CONSTRAINT t_p                             | blocks reads and writes of t, p
          DROP TABLE t                                                  | blocks reads and writes of t, p
          CREATE TABLE q (id int PRIMARY KEY, p int REFERENCES p (id))  | blocks writes of p
          """)
  void theLockIsTheServers(String script, String words) {
    assertThat(review(script).effects().getFirst().words()).contains(words);
  }

  @ParameterizedTest
  @CsvSource({
    "ALTER TABLE t ADD COLUMN x timestamptz NOT NULL DEFAULT now()",
    "ALTER TABLE t ADD COLUMN x timestamp(3) NOT NULL DEFAULT CURRENT_TIMESTAMP",
    "ALTER TABLE t ALTER v50 TYPE varchar(100)",
    "ALTER TABLE t ALTER v50 TYPE text",
    "ALTER TABLE t ALTER v50 TYPE varchar",
    "'ALTER TABLE t ALTER price TYPE numeric(12, 2)'",
    "ALTER TABLE t ALTER at3 TYPE timestamp(6)",
    "SET LOCAL TimeZone = 'UTC'; ALTER TABLE t ALTER at TYPE timestamptz"
  })
  void nothingIsRewritten(String script) {
    NewerSyntax.assumeServer(
        script.contains("TimeZone") ? 12 : 11, "before, every value is converted");
    ScriptReview review = review(script);
    assertThat(codes(review)).doesNotContain("LK06", "LK09", "LK10");
    assertThat(review.effects().getLast().words()).contains("only the catalogue changes");
  }

  @ParameterizedTest
  @CsvSource({
    "ALTER TABLE t ALTER c10 TYPE text, LK09",
    "'SET LOCAL TimeZone = ''Europe/Paris''; ALTER TABLE t ALTER at TYPE timestamptz', LK10",
    "ALTER TABLE t ADD COLUMN x timestamptz DEFAULT clock_timestamp(), LK06",
    "ALTER TABLE t DROP COLUMN b, DS03",
    "ALTER TABLE t ADD CONSTRAINT c CHECK (at < now()), SC11"
  })
  void whatOthersMissIsFound(String script, String code) {
    assertThat(codes(review(script))).contains(code);
  }

  private static ScriptReview review(String script) {
    return Reviewer.review(
        SqlScript.parse(script, SqlLexis.POSTGRES), new LiveFacts(postgres.database()));
  }

  private static List<String> codes(ScriptReview review) {
    return review.findings().stream().map(Finding::code).toList();
  }
}
