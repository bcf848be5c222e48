package dev.refract.migrate.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.refract.orm.connect.Database;
import dev.refract.orm.error.RefractException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens when somebody or something takes too long. */
class TimeLimitsTest {
  @TempDir Path folder;

  @Test
  void aStatementThatWaitsTooLongForATableFailsAndNothingIsKept() throws SQLException {
    try (PostgresProject project = new PostgresProject(folder).twoMigrations();
        Database other = project.server().open("postgres", "connection_limit=1")) {
      Deploy.run(project.target(), MigrationProgress.SILENT);
      project.migration("20260103000000_more", "ALTER TABLE \"User\" ADD COLUMN \"name\" TEXT;");
      StatementLimits limits =
          new StatementLimits(Optional.of(Duration.ofMillis(50)), Optional.empty());
      try (Connection reader = other.borrow();
          Statement sql = reader.createStatement()) {
        reader.setAutoCommit(false);
        sql.execute("SELECT * FROM \"User\"");
        assertThatThrownBy(
                () -> Deploy.run(project.target().withLimits(limits), MigrationProgress.SILENT))
            .isInstanceOf(MigrationFailure.class)
            .hasMessageContaining("55P03")
            .hasMessageContaining("Nothing of this migration was kept");
        reader.rollback();
        reader.setAutoCommit(true);
      }
      Resolve.rolledBack(project.target(), "20260103000000_more");
      assertThat(Deploy.run(project.target(), MigrationProgress.SILENT).names()).hasSize(1);
      assertThat(project.server().rows("SHOW lock_timeout")).containsExactly("0");
    }
  }

  @Test
  void aStatementThatRunsTooLongFails() {
    try (PostgresProject project = new PostgresProject(folder)) {
      project.migration(PostgresProject.INIT, "SELECT pg_sleep(60);");
      StatementLimits limits =
          new StatementLimits(Optional.empty(), Optional.of(Duration.ofMillis(50)));
      assertThatThrownBy(
              () -> Deploy.run(project.target().withLimits(limits), MigrationProgress.SILENT))
          .isInstanceOf(MigrationFailure.class)
          .hasMessageContaining("57014");
      assertThat(project.server().rows("SHOW statement_timeout")).containsExactly("0");
    }
  }

  @Test
  void aScriptMaySetOtherLimitsForItself() {
    try (PostgresProject project = new PostgresProject(folder)) {
      project.migration(PostgresProject.INIT, "SET statement_timeout = 0;\nSELECT pg_sleep(0.2);");
      StatementLimits limits =
          new StatementLimits(Optional.empty(), Optional.of(Duration.ofMillis(50)));
      Deploy.run(project.target().withLimits(limits), MigrationProgress.SILENT);
      assertThat(project.server().rows("SHOW statement_timeout")).containsExactly("0");
    }
  }

  @Test
  void onSqliteAnotherWriterIsWaitedForAsLongAsIsSaid() throws SQLException {
    try (TestProject project = new TestProject(folder).twoMigrations();
        Connection writer = project.database().database().borrow();
        Statement sql = writer.createStatement()) {
      sql.execute("BEGIN IMMEDIATE");
      MigrationTarget impatient = project.target().withLockTimeout(Duration.ofMillis(50));
      assertThatThrownBy(() -> Deploy.run(impatient, MigrationProgress.SILENT))
          .isInstanceOf(RefractException.class)
          .hasMessageContaining("locked by another connection");
      sql.execute("ROLLBACK");
      assertThat(Deploy.run(impatient, MigrationProgress.SILENT).names()).hasSize(2);
    }
  }

  @Test
  void sqliteHasNoLimitsForStatements() {
    try (TestProject project = new TestProject(folder).twoMigrations()) {
      StatementLimits limits =
          new StatementLimits(Optional.empty(), Optional.of(Duration.ofMillis(50)));
      assertThatThrownBy(
              () -> Deploy.run(project.target().withLimits(limits), MigrationProgress.SILENT))
          .isInstanceOf(RefractException.class)
          .hasMessageContaining("--lock-timeout");
    }
  }
}
