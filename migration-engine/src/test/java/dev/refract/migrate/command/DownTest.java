package dev.refract.migrate.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.refract.migrate.database.Scope;
import dev.refract.migrate.history.MigrationState;
import dev.refract.migrate.introspect.DatabaseIntrospector;
import dev.refract.migrate.script.ScriptStatement;
import dev.refract.orm.error.RefractException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DownTest {
  private static final String MORE = "20260103000000_more";

  @TempDir Path folder;

  @Test
  void onSqliteARenameAndANewColumnAreTakenBack() {
    try (TestProject project = new TestProject(folder).twoMigrations()) {
      Deploy.run(project.target(), MigrationProgress.SILENT);
      project.database().run("INSERT INTO \"User\" VALUES (1)");
      String before = project.database().content();
      project.migration(
          MORE,
          """
          ALTER TABLE "User" RENAME TO "Person";
          ALTER TABLE "Person" ADD COLUMN "name" TEXT;
          UPDATE "Person" SET "name" = 'x';
          """);
      Deploy.run(project.target(), MigrationProgress.SILENT);

      DownPlan plan = Down.plan(project.target(), Scope.CURRENT);
      assertThat(plan.migration().name()).isEqualTo(MORE);
      assertThat(plan.script()).contains("ALTER TABLE \"Person\" RENAME TO \"User\"");
      assertThat(plan.losses()).hasSize(1).first().asString().contains("drop the column `name`");
      assertThat(plan.warnings())
          .last()
          .isEqualTo(
              "Statement 3 of the migration is not undone: UPDATE \"Person\" SET \"name\" = 'x'");

      Down.apply(project.target(), plan, MigrationProgress.SILENT);
      assertThat(project.database().rows("SELECT * FROM \"User\"")).containsExactly("1");
      assertThat(project.database().rows("SELECT name FROM sqlite_schema WHERE name = 'Person'"))
          .isEmpty();
      assertThat(before).contains("User");
      assertThat(Status.of(project.target()).in(MigrationState.ROLLED_BACK)).hasSize(1);
      assertThat(Deploy.run(project.target(), MigrationProgress.SILENT).names())
          .containsExactly(MORE);
    }
  }

  @Test
  void onPostgresTheDatabaseIsAsBeforeAndWhatWasDroppedComesBackEmpty() {
    try (PostgresProject project = new PostgresProject(folder).twoMigrations()) {
      project.migration(
          MORE,
          """
          CREATE TYPE "Role" AS ENUM ('A', 'B');
          ALTER TABLE "User" ADD COLUMN "role" "Role" NOT NULL DEFAULT 'A';
          CREATE INDEX "User_role_idx" ON "User"("role");
          DROP TABLE "Post";
          """);
      Deploy.run(project.target(), MigrationProgress.SILENT);
      project.server().run("INSERT INTO \"User\" DEFAULT VALUES");

      DownPlan plan = Down.plan(project.target(), Scope.CURRENT);
      assertThat(plan.losses())
          .anyMatch(loss -> loss.contains("drop the column `role`"))
          .contains("The table `Post` comes back without its rows.");
      assertThat(plan.notUndone()).isEmpty();
      Down.apply(project.target(), plan, MigrationProgress.SILENT);

      assertThat(project.server().tables()).containsExactly("Post", "User");
      assertThat(project.server().rows("SELECT * FROM \"User\"")).containsExactly("1");
      assertThat(DatabaseIntrospector.introspect(project.server().database()).enums()).isEmpty();
      assertThat(Status.of(project.target()).waiting()).hasSize(1);
    }
  }

  @Test
  void aDroppedCheckIsSaidNotToComeBack() {
    try (PostgresProject project = new PostgresProject(folder).twoMigrations()) {
      project.migration(MORE, "ALTER TABLE \"User\" ADD CONSTRAINT \"proof\" CHECK (\"id\" > 0);");
      project.migration("20260104000000_drop", "ALTER TABLE \"User\" DROP CONSTRAINT \"proof\";");
      Deploy.run(project.target(), MigrationProgress.SILENT);

      assertThat(Down.plan(project.target(), Scope.CURRENT).notUndone())
          .extracting(ScriptStatement::text)
          .containsExactly("ALTER TABLE \"User\" DROP CONSTRAINT \"proof\"");
    }
  }

  @Test
  void aWrittenScriptIsWhatRuns() throws IOException {
    try (TestProject project = new TestProject(folder).twoMigrations()) {
      Deploy.run(project.target(), MigrationProgress.SILENT);
      DownPlan plan = Down.plan(project.target(), Scope.CURRENT);
      Down.write(plan);
      Path file = project.migrations().resolve(TestProject.POST).resolve("down.sql");
      assertThat(file).hasContent(plan.script());
      assertThat(plan.script()).contains("DROP TABLE \"Post\"").startsWith("/*\n  Warnings:");

      Files.writeString(file, "ALTER TABLE \"Post\" RENAME TO \"Kept\";");
      DownPlan changed = Down.plan(project.target(), Scope.CURRENT);
      assertThat(changed.written()).isTrue();
      Down.apply(project.target(), changed, MigrationProgress.SILENT);
      assertThat(project.database().rows("SELECT name FROM sqlite_schema WHERE name = 'Kept'"))
          .hasSize(1);
    }
  }

  @Test
  void aScriptThatFailsChangesNothing() throws IOException {
    try (PostgresProject project = new PostgresProject(folder).twoMigrations()) {
      Deploy.run(project.target(), MigrationProgress.SILENT);
      Files.writeString(
          project.migrations().resolve(PostgresProject.POST).resolve("down.sql"),
          "DROP TABLE \"Post\";\nNONSENSE;");
      DownPlan plan = Down.plan(project.target(), Scope.CURRENT);
      assertThatThrownBy(() -> Down.apply(project.target(), plan, MigrationProgress.SILENT))
          .isInstanceOf(RefractException.class)
          .hasMessageContaining("Statement 2 of 2")
          .hasMessageContaining("Nothing was changed");
      assertThat(project.server().tables()).containsExactly("Post", "User");
      assertThat(Status.of(project.target()).waiting()).isEmpty();
    }
  }

  @Test
  void onlyTheLastOneIsTakenBackAndOnlyWhenItsFileIsKnown() throws IOException {
    try (TestProject project = new TestProject(folder).twoMigrations()) {
      assertThatThrownBy(() -> Down.plan(project.target(), Scope.CURRENT))
          .isInstanceOf(RefractException.class)
          .hasMessageContaining("No migration is applied");
      Deploy.run(project.target(), MigrationProgress.SILENT);
      DownPlan old = Down.plan(project.target(), Scope.CURRENT);
      project.migration(MORE, "CREATE TABLE \"More\" (\"id\" INTEGER PRIMARY KEY);");
      Deploy.run(project.target(), MigrationProgress.SILENT);
      assertThatThrownBy(() -> Down.apply(project.target(), old, MigrationProgress.SILENT))
          .isInstanceOf(RefractException.class)
          .hasMessageContaining("not the last applied one any more");
      Files.writeString(project.migrations().resolve(MORE).resolve("migration.sql"), "SELECT 1;");
      assertThatThrownBy(() -> Down.plan(project.target(), Scope.CURRENT))
          .isInstanceOf(RefractException.class)
          .hasMessageContaining("has changed");
      assertThat(List.of(old.migration().name())).containsExactly(TestProject.POST);
    }
  }
}
