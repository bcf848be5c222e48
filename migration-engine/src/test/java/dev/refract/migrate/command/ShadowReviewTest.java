package dev.refract.migrate.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.migrate.TestPostgres;
import dev.refract.migrate.review.Finding;
import dev.refract.migrate.review.Rule;
import dev.refract.migrate.review.Shows;
import dev.refract.orm.connect.PostgresUrl;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a review says of a PostgreSQL database and its shadow. */
class ShadowReviewTest {
  @TempDir Path folder;

  @Shows("TX14")
  @Test
  void anotherCollationOfTheShadowIsTold() {
    try (PostgresProject project = new PostgresProject(folder).twoMigrations();
        TestPostgres shadow = new TestPostgres()) {
      MigrationTarget target = project.target().withShadow(Optional.of(shadow.database().url()));
      assertThat(found(target, Rule.SHADOW_DIFFERS)).isEmpty();
      assertThat(found(project.target(), Rule.SHADOW_DIFFERS)).isEmpty();
      shadow.run(
          "CREATE DATABASE plain TEMPLATE template0 ENCODING 'SQL_ASCII' LC_COLLATE 'C'"
              + " LC_CTYPE 'C'");
      PostgresUrl plain = ((PostgresUrl) shadow.database().url()).withDatabase("plain");
      assertThat(found(project.target().withShadow(Optional.of(plain)), Rule.SHADOW_DIFFERS))
          .singleElement()
          .satisfies(finding -> assertThat(finding.title()).contains("SQL_ASCII", "UTF8"));
      shadow.run("DROP DATABASE plain");
    }
  }

  @Test
  void shadowThatIsNotThereDoesNotStopTheReview() {
    try (PostgresProject project = new PostgresProject(folder).twoMigrations()) {
      Deploy.run(project.target(), MigrationProgress.SILENT);
      project.migration("20990101000000_newer", "CREATE TABLE \"Newer\" (id int);");
      PostgresUrl nowhere =
          ((PostgresUrl) project.server().database().url()).withDatabase("nowhere");
      assertThat(found(project.target().withShadow(Optional.of(nowhere)), Rule.NO_PRIMARY_KEY))
          .hasSize(1);
    }
  }

  @Test
  void driftIsToldWhereAShadowIsAtHand() {
    try (PostgresProject project = new PostgresProject(folder).twoMigrations();
        TestPostgres shadow = new TestPostgres()) {
      MigrationTarget target = project.target().withShadow(Optional.of(shadow.database().url()));
      Deploy.run(target, MigrationProgress.SILENT);
      project.migration("20990101000000_newer", "CREATE TABLE \"Newer\" (id int PRIMARY KEY);");
      assertThat(found(target, Rule.DRIFT)).isEmpty();
      project.server().run("ALTER TABLE \"User\" ADD COLUMN by_hand text");
      assertThat(found(target, Rule.DRIFT)).hasSize(1);
      assertThat(found(project.target(), Rule.DRIFT)).isEmpty();
    }
  }

  private static List<Finding> found(MigrationTarget target, Rule rule) {
    return Review.on(target.database()).pending(target).stream()
        .flatMap(one -> one.review().findings().stream())
        .filter(finding -> finding.rule() == rule)
        .toList();
  }
}
