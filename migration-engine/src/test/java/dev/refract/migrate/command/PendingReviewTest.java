package dev.refract.migrate.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.migrate.history.ReverseScript;
import dev.refract.migrate.review.Finding;
import dev.refract.migrate.review.Rule;
import dev.refract.migrate.review.Shows;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a review finds in a folder as a whole. */
class PendingReviewTest {
  @TempDir Path folder;

  @Shows("TX09")
  @Test
  void migrationBehindWhichOthersHaveRunIsLate() {
    try (TestProject project = new TestProject(folder).twoMigrations()) {
      Deploy.run(project.target(), MigrationProgress.SILENT);
      project.migration("20250101000000_older", "CREATE TABLE \"Older\" (\"id\" INTEGER);");
      project.migration("20990101000000_newer", "CREATE TABLE \"Newer\" (\"id\" INTEGER);");
      List<Review.OfMigration> pending =
          Review.on(project.target().database()).pending(project.target());
      assertThat(pending)
          .extracting(one -> one.file().name())
          .containsExactly("20250101000000_older", "20990101000000_newer");
      assertThat(pending.getFirst().review().findings())
          .extracting(Finding::rule)
          .contains(Rule.LATE);
      assertThat(pending.getLast().review().findings())
          .extracting(Finding::rule)
          .doesNotContain(Rule.LATE);
    }
  }

  @Shows("TX08")
  @Test
  void editedMigrationThatHasRunIsToldButDoesNotWait() {
    try (TestProject project = new TestProject(folder).twoMigrations()) {
      Deploy.run(project.target(), MigrationProgress.SILENT);
      assertThat(Review.on(project.target().database()).pending(project.target())).isEmpty();
      String name = Status.of(project.target()).entries().getFirst().name();
      project.migration(name, "CREATE TABLE \"User\" (\"id\" INTEGER PRIMARY KEY, \"x\" TEXT);");
      Review review = Review.on(project.target().database());
      assertThat(review.waiting(Status.of(project.target()).entries())).isEmpty();
      assertThat(review.pending(project.target()))
          .singleElement()
          .satisfies(one ->
              assertThat(one.review().findings())
                  .extracting(Finding::rule)
                  .containsExactly(Rule.EDITED_AFTER_APPLY));
    }
  }

  @Shows("TX10")
  @Test
  void whatSomebodyDidByHandIsToldAtTheFirstThatWaits() {
    try (TestProject project = new TestProject(folder).twoMigrations()) {
      Deploy.run(project.target(), MigrationProgress.SILENT);
      project.migration("20990101000000_newer", "CREATE TABLE \"Newer\" (\"id\" INTEGER);");
      assertThat(found(project, Rule.DRIFT)).isEmpty();
      project.database().run("ALTER TABLE \"User\" ADD COLUMN \"byHand\" TEXT");
      assertThat(found(project, Rule.DRIFT))
          .singleElement()
          .satisfies(
              drift -> assertThat(drift.saferWay().orElseThrow()).contains("byHand", "User"));
    }
  }

  @Shows("TX11")
  @Test
  void whatNobodyCanTakeBackIsTold() {
    try (TestProject project = new TestProject(folder).twoMigrations()) {
      Deploy.run(project.target(), MigrationProgress.SILENT);
      project.database().run("INSERT INTO \"Post\" VALUES (1)");
      String name = "20990101000000_newer";
      project.migration(name, "CREATE TABLE \"Newer\" (\"id\" INTEGER PRIMARY KEY);");
      assertThat(found(project, Rule.IRREVERSIBLE)).isEmpty();
      project.migration(name, "CREATE VIEW \"Ids\" AS SELECT \"id\" FROM \"User\";");
      assertThat(found(project, Rule.IRREVERSIBLE))
          .extracting(Finding::title)
          .containsExactly("The way back is yellow: it leaves out statement 1");
      project.migration(name, "DROP TABLE \"User\"; DROP TABLE \"Post\";");
      assertThat(found(project, Rule.IRREVERSIBLE))
          .extracting(Finding::title)
          .containsExactly("The way back is red: statement 2 takes away what does not come back");
      Status.of(project.target()).waiting().forEach(file -> ReverseScript.write(file, "SELECT 1;"));
      assertThat(found(project, Rule.IRREVERSIBLE)).isEmpty();
    }
  }

  private static List<Finding> found(TestProject project, Rule rule) {
    return Review.on(project.target().database()).pending(project.target()).stream()
        .flatMap(one -> one.review().findings().stream())
        .filter(finding -> finding.rule() == rule)
        .toList();
  }

  @Test
  void tableOfAMigrationThatRunsBeforeIsEmpty() {
    try (TestProject project = new TestProject(folder)) {
      project.migration("20260101000000_first", "CREATE TABLE \"New\" (\"id\" INTEGER);");
      project.migration("20260102000000_second", "DROP TABLE \"New\";");
      assertThat(Review.on(project.target().database()).pending(project.target()))
          .hasSize(2)
          .allSatisfy(one ->
              assertThat(one.review().findings())
                  .extracting(Finding::rule)
                  .doesNotContain(Rule.DROP_TABLE));
    }
  }
}
