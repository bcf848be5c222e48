package dev.refract.migrate.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.refract.migrate.TestDatabase;
import dev.refract.migrate.database.Scope;
import dev.refract.migrate.history.MigrationException;
import dev.refract.migrate.history.MigrationState;
import dev.refract.migrate.history.MigrationsFolder;
import dev.refract.orm.error.RefractException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SquashTest {
  private static final String MORE = "20260103000000_more";
  private static final String SQUASHED = "20260103000000_squashed";

  @TempDir Path folder;

  @Test
  void onSqliteSeveralBecomeOneThatMakesTheSame() {
    try (TestProject project = new TestProject(folder).twoMigrations()) {
      project.migration(
          MORE,
          """
          ALTER TABLE "User" ADD COLUMN "name" TEXT;
          UPDATE "User" SET "name" = 'x';
          CREATE VIEW "Names" AS SELECT "name" FROM "User";
          CREATE TRIGGER "t" AFTER INSERT ON "User" BEGIN DELETE FROM "Post"; END;
          """);
      Deploy.run(project.target(), MigrationProgress.SILENT);

      SquashPlan plan = Squash.plan(project.target(), Optional.empty(), Scope.CURRENT);
      assertThat(plan.name()).isEqualTo(SQUASHED);
      assertThat(plan.replacedNames()).hasSize(3);
      assertThat(plan.kept()).hasSize(2);
      assertThat(plan.leftOut()).containsExactly("UPDATE \"User\" SET \"name\" = 'x'");
      assertThat(plan.script())
          .startsWith(
              """
              -- Squashed. This migration replaces:
              --   20260101000000_init
              --   20260102000000_post
              --   20260103000000_more

              -- CreateTable
              """);

      Squash.write(project.target(), plan);
      assertThat(project.migrations().resolve(MORE)).doesNotExist();
      assertThat(Status.of(project.target()).entries())
          .hasSize(1)
          .allMatch(entry -> entry.state() == MigrationState.APPLIED);
      assertThat(Deploy.run(project.target(), MigrationProgress.SILENT).names()).isEmpty();

      try (TestDatabase fresh = new TestDatabase(folder.resolve("fresh.db"))) {
        MigrationTarget target = MigrationTarget.of(fresh.database(), project.migrations());
        assertThat(Deploy.run(target, MigrationProgress.SILENT).names()).containsExactly(SQUASHED);
        assertThat(fresh.rows("SELECT name FROM sqlite_schema WHERE type IN ('view', 'trigger')"))
            .containsExactlyInAnyOrder("Names", "t");
      }
    }
  }

  @Test
  void onPostgresOtherDatabasesAreToldToRecordIt() throws IOException {
    try (PostgresProject project = new PostgresProject(folder).twoMigrations();
        PostgresProject other = new PostgresProject(folder);
        PostgresProject behind = new PostgresProject(folder)) {
      Deploy.run(behind.target(), MigrationProgress.SILENT);
      project.migration(
          MORE,
          """
          CREATE TYPE "Role" AS ENUM ('A', 'B');
          ALTER TABLE "User" ADD COLUMN "role" "Role";
          ALTER TABLE "User" ADD CONSTRAINT "positive" CHECK ("id" > 0);
          CREATE FUNCTION one() RETURNS integer LANGUAGE sql AS $$ SELECT 1; $$;
          INSERT INTO "Post" ("id") VALUES (7);
          """);
      Deploy.run(project.target(), MigrationProgress.SILENT);
      Deploy.run(other.target(), MigrationProgress.SILENT);

      SquashPlan plan = Squash.plan(project.target(), Optional.empty(), Scope.CURRENT);
      assertThat(plan.kept()).hasSize(3);
      Squash.write(project.target(), plan);

      assertThatThrownBy(() -> Deploy.run(other.target(), MigrationProgress.SILENT))
          .isInstanceOf(MigrationException.class)
          .hasMessageContaining("refract migrate resolve --applied " + SQUASHED);
      Resolve.applied(other.target(), SQUASHED);
      assertThat(Deploy.run(other.target(), MigrationProgress.SILENT).names()).isEmpty();
      assertThat(Status.of(other.target()).entries()).hasSize(1);

      assertThatThrownBy(() -> Deploy.run(behind.target(), MigrationProgress.SILENT))
          .isInstanceOf(MigrationException.class)
          .hasMessageContaining("It lacks " + MORE);
      assertThatThrownBy(() -> Resolve.applied(behind.target(), SQUASHED))
          .isInstanceOf(MigrationException.class)
          .hasMessageContaining("It lacks " + MORE);
      assertThat(MigrationsFolder.read(project.migrations()).migrations()).hasSize(1);
    }
  }

  @Test
  void aCheckThatOnlyProvedSomethingComesAndGoes() {
    try (PostgresProject project = new PostgresProject(folder).twoMigrations()) {
      project.migration(
          MORE,
          """
          ALTER TABLE "User" ADD COLUMN "age" INTEGER;
          ALTER TABLE "User" ADD CONSTRAINT "proof" CHECK ("age" IS NOT NULL) NOT VALID;
          """);
      project.migration(
          "20260104000000_require",
          """
          ALTER TABLE "User" VALIDATE CONSTRAINT "proof";
          ALTER TABLE "User" ALTER COLUMN "age" SET NOT NULL;
          ALTER TABLE "User" DROP CONSTRAINT "proof";
          """);
      Deploy.run(project.target(), MigrationProgress.SILENT);

      assertThat(Squash.plan(project.target(), Optional.empty(), Scope.CURRENT).kept()).hasSize(3);
    }
  }

  @Test
  void whatOneScriptCannotDoIsRefused() {
    try (PostgresProject project = new PostgresProject(folder).twoMigrations()) {
      project.migration(
          MORE, "CREATE TABLE \"Odd\" (\"id\" INTEGER PRIMARY KEY CHECK (\"id\" > 0));");
      Deploy.run(project.target(), MigrationProgress.SILENT);
      assertThatThrownBy(() -> Squash.plan(project.target(), Optional.empty(), Scope.CURRENT))
          .isInstanceOf(RefractException.class)
          .hasMessageContaining("missing: constraint Odd_id_check of Odd");
      assertThat(
              Squash.plan(project.target(), Optional.of(PostgresProject.POST), Scope.CURRENT)
                  .replaced())
          .hasSize(2);
    }
  }

  @Test
  void typesComeBeforeTheTablesThatUseThem() {
    try (PostgresProject project = new PostgresProject(folder).twoMigrations()) {
      project.migration(
          MORE,
          "CREATE DOMAIN positive AS INTEGER CHECK (VALUE > 0);\n"
              + "CREATE TABLE \"Odd\" (\"id\" INTEGER PRIMARY KEY, \"n\" positive);");
      Deploy.run(project.target(), MigrationProgress.SILENT);
      SquashPlan plan = Squash.plan(project.target(), Optional.empty(), Scope.CURRENT);
      assertThat(plan.script()).containsSubsequence("CREATE DOMAIN", "CREATE TABLE \"Odd\"");
      assertThat(plan.kept()).hasSize(1);
    }
  }

  @Test
  void allSchemasOfTheProjectAreCompared() {
    try (PostgresProject project = new PostgresProject(folder)) {
      project.migration(PostgresProject.INIT, "CREATE SCHEMA \"billing\";");
      project.migration(
          PostgresProject.POST,
          "CREATE TABLE \"billing\".\"Bill\" (\"id\" INTEGER PRIMARY KEY CHECK (\"id\" > 0));");
      Deploy.run(project.target(), MigrationProgress.SILENT);
      Scope scope = new Scope(List.of("public", "billing"));
      assertThatThrownBy(() -> Squash.plan(project.target(), Optional.empty(), scope))
          .isInstanceOf(RefractException.class)
          .hasMessageContaining("missing: constraint Bill_id_check of Bill");
    }
  }

  @Test
  void aStatementThatDoesNotRunAtTheEndIsNamed() {
    try (TestProject project = new TestProject(folder).twoMigrations()) {
      project.migration(MORE, "INSERT INTO \"Post\" VALUES (1);\nDROP TABLE \"Post\";");
      Deploy.run(project.target(), MigrationProgress.SILENT);
      assertThatThrownBy(() -> Squash.plan(project.target(), Optional.empty(), Scope.CURRENT))
          .isInstanceOf(RefractException.class)
          .hasMessageContaining("does not run after all the others")
          .hasMessageContaining("INSERT INTO \"Post\"");
    }
  }

  @Test
  void pendingMigrationsAreNotSquashed() {
    try (TestProject project = new TestProject(folder).twoMigrations()) {
      assertThatThrownBy(() -> Squash.plan(project.target(), Optional.empty(), Scope.CURRENT))
          .isInstanceOf(RefractException.class)
          .hasMessageContaining("`20260101000000_init` is not applied");
      assertThatThrownBy(
              () -> Squash.plan(project.target(), Optional.of(TestProject.INIT), Scope.CURRENT))
          .isInstanceOf(RefractException.class)
          .hasMessageContaining("no two migrations");
    }
  }
}
