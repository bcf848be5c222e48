package dev.refract.migrate.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.refract.migrate.command.DevPlan.Obstacle;
import dev.refract.migrate.database.DatabaseSchema;
import dev.refract.migrate.database.Pair;
import dev.refract.migrate.derive.SchemaDeriver;
import dev.refract.migrate.history.MigrationException;
import dev.refract.migrate.history.MigrationFile;
import dev.refract.orm.dialect.Dialect;
import dev.refract.orm.error.RefractException;
import dev.refract.schema.text.SourceFile;
import dev.refract.schema.workspace.SchemaWorkspace;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DevTest {
  private static final String USERS = "model User {\n id Int @id @default(autoincrement())\n";

  @TempDir Path folder;
  private TestProject project;

  @BeforeEach
  void open() {
    project = new TestProject(folder);
  }

  @AfterEach
  void close() {
    project.close();
  }

  @Test
  void firstMigrationIsCreatedAndApplied() {
    DevPlan plan = Dev.plan(project.target(), schema(USERS + "}"));
    assertThat(plan.obstacles()).isEmpty();
    assertThat(plan.isUpToDate()).isFalse();
    assertThat(project.migrations()).doesNotExist();
    MigrationFile file = Dev.create(project.target(), plan, "Add User");
    assertThat(file.name()).matches("\\d{14}_add_user");
    assertThat(file.path())
        .hasContent(
            """
            -- CreateTable
            CREATE TABLE "User" (
                "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT
            );
            """);
    assertThat(Deploy.run(project.target(), MigrationProgress.SILENT).names())
        .containsExactly(file.name());
    DevPlan after = Dev.plan(project.target(), schema(USERS + "}"));
    assertThat(after.isUpToDate()).isTrue();
    assertThat(after.obstacles()).isEmpty();
    assertThat(after.script()).isEqualTo("-- This is an empty migration.");
  }

  @Test
  void risksAreCountedAndWarningsStandInTheFile() {
    apply(USERS + " name String?\n old String?\n}");
    project.database().run("INSERT INTO User (name, old) VALUES ('a', 'x'), (NULL, 'y')");
    DevPlan plan = Dev.plan(project.target(), schema(USERS + " name String\n}"));
    assertThat(plan.risks().warnings())
        .containsExactly(
            "You are about to drop the column `old` on the `User` table, which still contains 2"
                + " non-null values.");
    assertThat(plan.risks().unexecutable())
        .containsExactly(
            "Made the column `name` on table `User` required, but there are 1 existing NULL"
                + " values.");
    assertThat(plan.script())
        .startsWith(
            """
            /*
              Warnings:

              - You are about to drop the column `old` on the `User` table. All the data in the column will be lost.
              - Made the column `name` on table `User` required. This step will fail if there are existing NULL values in that column.

            */
            -- RedefineTables
            """);
  }

  @Test
  void driftIsToldObjectByObject() {
    apply(USERS + "}");
    project.database().run("CREATE TABLE Extra (id INTEGER PRIMARY KEY)");
    DevPlan plan = Dev.plan(project.target(), schema(USERS + "}"));
    assertThat(plan.obstacles()).singleElement().isInstanceOf(Obstacle.Drifted.class);
    assertThat(plan.obstacles().getFirst().text()).contains("create table Extra");
  }

  @Test
  void editedAndMissingMigrationsAreObstacles() {
    apply(USERS + "}");
    String name = Status.of(project.target()).entries().getFirst().name();
    project.migration(name, "-- changed");
    assertThat(Dev.plan(project.target(), schema(USERS + "}")).obstacles())
        .containsExactly(new Obstacle.Edited(List.of(name)));
  }

  @Test
  void historyThatDoesNotRunIsNamed() {
    project.migration(TestProject.INIT, "CREATE TABEL x;");
    assertThatThrownBy(() -> Dev.plan(project.target(), schema(USERS + "}")))
        .isInstanceOf(MigrationException.class)
        .hasMessageContaining(TestProject.INIT)
        .hasMessageContaining("migration.sql:1:8");
  }

  @Test
  void pushDoesNotLoseDataUnasked() {
    Push.run(project.database().database(), schema(USERS + " old String?\n}"), DataLoss.REFUSED);
    project.database().run("INSERT INTO User (old) VALUES ('x')");
    PushReport held =
        Push.run(project.database().database(), schema(USERS + "}"), DataLoss.REFUSED);
    assertThat(held.executedSteps()).isZero();
    assertThat(held.risks().warnings()).hasSize(1);
    PushReport forced =
        Push.run(project.database().database(), schema(USERS + "}"), DataLoss.ACCEPTED);
    assertThat(forced.executedSteps()).isEqualTo(1);
    assertThat(project.database().rows("SELECT * FROM User")).containsExactly("1");
    assertThat(
            Push.run(project.database().database(), schema(USERS + "}"), DataLoss.REFUSED).steps())
        .isEmpty();
  }

  @Test
  void pushDoesNotRunWhatWouldFail() {
    Push.run(project.database().database(), schema(USERS + "}"), DataLoss.REFUSED);
    project.database().run("INSERT INTO User DEFAULT VALUES");
    PushReport report =
        Push.run(project.database().database(), schema(USERS + " a String\n}"), DataLoss.ACCEPTED);
    assertThat(report.executed()).isFalse();
    assertThat(report.risks().unexecutable())
        .containsExactly(
            "Added the required column `a` to the `User` table without a default value. There are"
                + " 1 rows in this table, it is not possible to execute this step.");
  }

  @Test
  void pushOverDuplicatesChangesNothingAndNamesTheColumn() {
    Push.run(project.database().database(), schema(USERS + " a Int?\n}"), DataLoss.REFUSED);
    project.database().run("INSERT INTO User (a) VALUES (1), (1)");
    String before = project.database().content();
    assertThatThrownBy(() ->
            Push.run(
                project.database().database(),
                schema(USERS + " a Int? @unique\n b Int?\n}"),
                DataLoss.ACCEPTED))
        .isInstanceOf(RefractException.class)
        .hasMessageContaining("`a`")
        .hasMessageContaining("Statement 2 of 2")
        .extracting(failure -> ((RefractException) failure).code())
        .isEqualTo("P2002");
    assertThat(project.database().content()).isEqualTo(before);
  }

  @Test
  void twoSourcesOfAnyKindAreCompared() {
    apply(USERS + "}");
    DiffSource live = new DiffSource.Live(project.database().database());
    DiffSource files =
        new DiffSource.Migrations(project.target().folder(), project.target().shadow());
    DiffSource next = new DiffSource.Schema(schema(USERS + " a Int?\n}"));
    assertThat(Diff.of(Dialect.sqlite(), new Pair<>(live, files)).isEmpty()).isTrue();
    assertThat(Diff.of(Dialect.sqlite(), new Pair<>(files, next)).summary())
        .containsExactly("add column User.a (INTEGER, nullable)");
    assertThat(Diff.of(Dialect.sqlite(), new Pair<>(live, new DiffSource.Empty())).summary())
        .containsExactly("drop table User");
  }

  private void apply(String text) {
    Dev.create(project.target(), Dev.plan(project.target(), schema(text)), "m");
    Deploy.run(project.target(), MigrationProgress.SILENT);
  }

  private static DatabaseSchema schema(String models) {
    String text = "datasource db {\n provider = \"sqlite\"\n}\n" + models;
    SchemaWorkspace workspace = SchemaWorkspace.of(List.of(new SourceFile("schema.prisma", text)));
    assertThat(workspace.diagnostics()).isEmpty();
    return SchemaDeriver.derive(workspace.schema(), Dialect.sqlite());
  }
}
