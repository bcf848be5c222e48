package dev.refract.migrate.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.migrate.history.MigrationFile;
import dev.refract.migrate.history.MigrationsFolder;
import dev.refract.migrate.review.Finding;
import dev.refract.migrate.review.FindingSeverity;
import dev.refract.migrate.review.ReviewBasis;
import dev.refract.migrate.review.ReviewSettings;
import dev.refract.migrate.review.Rule;
import dev.refract.migrate.review.catalogue.Reviewer;
import dev.refract.migrate.review.fact.DatabaseFacts;
import dev.refract.migrate.review.rewrite.Rewrite;
import dev.refract.migrate.script.ScriptStatement;
import dev.refract.migrate.script.SqlLexis;
import dev.refract.migrate.script.SqlScript;
import dev.refract.orm.dialect.Dialect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A finding's safer way, taken over into the migrations folder. */
class SaferWayTest {
  private static final Dialect POSTGRES = Dialect.postgres();
  private static final String NAME = "20260101120000_bigger";

  @TempDir Path folder;

  @Test
  void migrationBecomesSeveralAndOthersStayInOrder() {
    MigrationFile other = create("20260101120001_other", "SELECT 1;\n");
    MigrationFile pending =
        create(
            NAME,
            """
            ALTER TABLE "Post" ADD CONSTRAINT "Post_views" CHECK ("views" >= 0);
            ALTER TABLE "Post" ADD COLUMN "note" TEXT;
            """);
    List<MigrationFile> written = take(pending, Rule.ADD_CHECK_SCAN);
    assertThat(written)
        .extracting(MigrationFile::name)
        .containsExactly(NAME, "20260101120002_bigger_validate_post_views");
    assertThat(MigrationsFolder.read(folder).migrations())
        .containsExactly(written.getFirst(), other, written.getLast());
    assertThat(written.getFirst().requireScript())
        .contains("NOT VALID;", "ADD COLUMN \"note\" TEXT;");
    assertThat(written.getLast().requireScript()).contains("VALIDATE CONSTRAINT \"Post_views\";");
    assertThat(MigrationsFolder.read(folder).lock()).isPresent();
  }

  @Test
  void whatMustBeFilledIsWrittenBesideTheMigrationThatNeedsIt() {
    MigrationFile pending =
        create(NAME, "ALTER TABLE \"Post\" ADD COLUMN \"key\" UUID DEFAULT gen_random_uuid();\n");
    List<MigrationFile> written = take(pending, Rule.VOLATILE_DEFAULT);
    assertThat(written).hasSizeGreaterThan(1);
    assertThat(written).filteredOn(file -> file.backfill().isPresent()).hasSize(1);
    assertThat(Files.exists(pending.path().resolveSibling("backfill.toml"))).isFalse();
  }

  @Test
  void migrationOfWhichNothingStaysGivesItsNameToTheFirst() {
    MigrationFile pending = create(NAME, "CREATE INDEX \"i\" ON \"Post\"(\"title\");\n");
    List<MigrationFile> written = take(pending, Rule.CREATE_INDEX_BLOCKING);
    assertThat(written).extracting(MigrationFile::name).containsExactly(NAME);
    assertThat(written.getFirst().requireScript()).contains("CREATE INDEX CONCURRENTLY");
  }

  @Test
  void allSaferWaysAreTakenUntilNoneIsLeft() {
    MigrationFile pending =
        create(
            NAME,
            """
            CREATE INDEX "i" ON "Post"("title");
            ALTER TABLE "Post" ADD CONSTRAINT "Post_views" CHECK ("views" >= 0);
            ALTER TABLE "Post" ALTER COLUMN "title" SET NOT NULL;
            """);
    List<MigrationFile> written =
        SaferWay.all(
                MigrationsFolder.read(folder),
                POSTGRES,
                pending,
                SaferWay.on(DatabaseFacts.offline(POSTGRES), rule -> true, List.of()))
            .write();
    assertThat(written).hasSizeGreaterThan(3);
    List<ScriptStatement> earlier = new ArrayList<>();
    for (MigrationFile file : written) {
      SqlScript script = SqlScript.parse(file.requireScript(), SqlLexis.POSTGRES);
      assertThat(findings(script, earlier))
          .as(file.requireScript())
          .allMatch(finding -> finding.severity() == FindingSeverity.NOTE)
          .noneMatch(finding -> finding.rewrite().isPresent());
      earlier.addAll(script.statements());
    }
    assertThat(written)
        .extracting(MigrationFile::name)
        .isSorted()
        .doesNotHaveDuplicates()
        .startsWith(NAME);
  }

  private List<MigrationFile> take(MigrationFile pending, Rule rule) {
    return SaferWay.of(MigrationsFolder.read(folder), POSTGRES, pending, rewrite(pending, rule))
        .write();
  }

  private static Rewrite rewrite(MigrationFile pending, Rule rule) {
    SqlScript script = SqlScript.parse(pending.requireScript(), SqlLexis.POSTGRES);
    return findings(script, List.of())
        .filter(finding -> finding.rule() == rule)
        .flatMap(finding -> finding.rewrite().stream())
        .findFirst()
        .orElseThrow();
  }

  private static Stream<Finding> findings(SqlScript script, List<ScriptStatement> earlier) {
    return Reviewer.review(
        script,
        ReviewBasis.of(DatabaseFacts.offline(POSTGRES)).behind(earlier),
        ReviewSettings.USUAL)
        .findings()
        .stream();
  }

  private MigrationFile create(String name, String script) {
    return MigrationsFolder.read(folder).create(name, script, POSTGRES.provider());
  }
}
