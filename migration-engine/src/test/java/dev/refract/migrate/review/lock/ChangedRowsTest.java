package dev.refract.migrate.review.lock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.migrate.TestPostgres;
import dev.refract.migrate.live.LiveFacts;
import dev.refract.migrate.review.Finding;
import dev.refract.migrate.review.FindingSeverity;
import dev.refract.migrate.review.Rule;
import dev.refract.migrate.review.ScriptReview;
import dev.refract.migrate.review.catalogue.Reviewer;
import dev.refract.migrate.review.report.ReportFormat;
import dev.refract.migrate.review.report.ReviewReport;
import dev.refract.migrate.review.report.ReviewedScript;
import dev.refract.migrate.script.SqlLexis;
import dev.refract.migrate.script.SqlScript;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A statement that changes rows is as serious as the rows are many that it means. */
class ChangedRowsTest {
  private static TestPostgres server;

  @BeforeAll
  static void open() {
    server = new TestPostgres();
    server.run(
        "CREATE TABLE other (id int PRIMARY KEY)",
        "CREATE TABLE big (id int PRIMARY KEY, a int, u int REFERENCES other)",
        "INSERT INTO big SELECT i, i FROM generate_series(1, 20000) i");
  }

  @AfterAll
  static void close() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        "UPDATE big SET a = 1 WHERE id = 5                                 => NOTE    => 1",
        "DELETE FROM big WHERE (id > 5 AND id < 9) RETURNING id            => NOTE    => 3",
        "UPDATE big SET a = (SELECT 1 WHERE true) WHERE id::text <= '1'    => NOTE    => 1",
        "UPDATE big SET a = 1 WHERE id > 5                                 => WARNING => 19995",
        "UPDATE big b SET a = 1 WHERE b.id = 5                             => WARNING => 20000",
        "UPDATE big SET a = 1 FROM other WHERE other.id = big.id           => WARNING => 20000",
        "DELETE FROM big                                                   => WARNING => 20000",
      })
  void theRowsThatAreMeantAreCounted(String sql, FindingSeverity severity, long rows) {
    Finding finding =
        review(sql).findings().stream()
            .filter(found -> found.rule() == Rule.BACKFILL_IN_MIGRATION)
            .findFirst()
            .orElseThrow();

    assertThat(finding.severity()).isEqualTo(severity);
    assertThat(finding.probe().orElseThrow().count()).hasValue(rows);
  }

  @Test
  void aRewriteSaysWhatItFillsAndWhenToDeploy() {
    String text = text("ALTER TABLE big ALTER COLUMN id TYPE bigint");

    assertThat(text)
        .contains("Backfill, in batches: UPDATE \"big\" SET ")
        .contains("in a migration of its own, after the deployment:")
        .containsPattern(
            "\n +Deploy a version of the application that [^\n]+\\.\n +in a migration");
  }

  @Test
  void aRewriteOfSeveralFindingsIsShownOnce() {
    String text = text("ALTER TABLE other ALTER COLUMN id TYPE bigint");
    server.run("INSERT INTO other VALUES (1)");
    String twice = text("ALTER TABLE other ALTER COLUMN id TYPE bigint");
    server.run("DELETE FROM other");

    assertThat(text).doesNotContain("as for");
    assertThat(twice).containsOnlyOnce("ADD COLUMN \"id_new\"").contains("as for LK09");
  }

  private static String text(String sql) {
    ReviewedScript script = new ReviewedScript("script", "", review(sql));
    return ReportFormat.TEXT.write(new ReviewReport("PostgreSQL", List.of(script)));
  }

  private static ScriptReview review(String sql) {
    return Reviewer.review(
        SqlScript.parse(sql, SqlLexis.POSTGRES), new LiveFacts(server.database()));
  }
}
