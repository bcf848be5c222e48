package dev.refract.migrate.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.migrate.review.Finding;
import dev.refract.migrate.review.Rule;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a review finds in a folder as a whole. */
class PendingReviewTest {
  @TempDir Path folder;

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

  @Test
  void editedMigrationThatHasRunIsToldButDoesNotWait() {
    try (TestProject project = new TestProject(folder).twoMigrations()) {
      Deploy.run(project.target(), MigrationProgress.SILENT);
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
