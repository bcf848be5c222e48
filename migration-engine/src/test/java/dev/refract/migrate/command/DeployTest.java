package dev.refract.migrate.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.refract.migrate.TestDatabase;
import dev.refract.migrate.database.DatabaseSchema;
import dev.refract.migrate.database.Scope;
import dev.refract.migrate.execute.ScriptFailure;
import dev.refract.migrate.history.HistoryEntry;
import dev.refract.migrate.history.MigrationException;
import dev.refract.migrate.history.MigrationState;
import dev.refract.migrate.introspect.DatabaseIntrospector;
import dev.refract.orm.error.RefractException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeployTest {
  private static final String BAD = "20260103000000_bad";
  private static final String COUNT_APPLIED =
      "SELECT migration_name, count(*) FROM _prisma_migrations WHERE finished_at IS NOT NULL"
          + " GROUP BY 1 ORDER BY 1";

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
  void pendingMigrationsRunOnceAndInOrder() {
    project.twoMigrations();
    List<String> told = new ArrayList<>();
    MigrationProgress progress =
        new MigrationProgress() {
          @Override
          public void migration(String name, int number, int count) {
            told.add(name + " " + number + "/" + count);
          }
        };
    DeployReport first = Deploy.run(project.target(), progress);
    assertThat(first.names()).containsExactly(TestProject.INIT, TestProject.POST);
    assertThat(told).containsExactly(TestProject.INIT + " 1/2", TestProject.POST + " 2/2");
    assertThat(Deploy.run(project.target(), MigrationProgress.SILENT).applied()).isEmpty();
    assertThat(states()).containsExactly("init APPLIED", "post APPLIED");
  }

  @Test
  void failureInTheMiddleLeavesNothingHalfAppliedAndIsRecorded() {
    project.twoMigrations();
    Deploy.run(project.target(), MigrationProgress.SILENT);
    project.database().run("INSERT INTO User VALUES (1)");
    String before = project.database().content();
    project.migration(
        BAD, "CREATE TABLE \"T\" (x);\nDELETE FROM User;\nINSERT INTO Nowhere VALUES (1);\n");
    MigrationFailure failure =
        catchThrowableOfType(
            MigrationFailure.class, () -> Deploy.run(project.target(), MigrationProgress.SILENT));
    assertThat(project.database().content()).isEqualTo(before);
    assertThat(failure.code()).isEqualTo("P3018");
    assertThat(failure.text())
        .contains(BAD + "/migration.sql:3:13, statement 3 of 3")
        .contains("3 | INSERT INTO Nowhere VALUES (1);\n    |             ^\n")
        .contains("Reason:    no such table: Nowhere (SQLITE_ERROR)")
        .contains("Nothing of this migration was kept")
        .contains("refract migrate resolve --rolled-back " + BAD);
    assertThat(
            project
                .database()
                .rows(
                    "SELECT migration_name, finished_at, rolled_back_at, applied_steps_count"
                        + " FROM _prisma_migrations WHERE logs LIKE '%no such table%'"))
        .containsExactly(BAD + "|null|null|0");
    assertThat(states()).contains("bad FAILED");
  }

  @Test
  void failedMigrationStopsFurtherOnesUntilItIsResolved() {
    project.migration(BAD, "CREATE TABEL x;");
    assertThatThrownBy(() -> Deploy.run(project.target(), MigrationProgress.SILENT))
        .isInstanceOf(MigrationFailure.class);
    MigrationException again =
        catchThrowableOfType(
            MigrationException.class, () -> Deploy.run(project.target(), MigrationProgress.SILENT));
    assertThat(again.code()).isEqualTo("P3009");
    assertThat(again.text()).contains("resolve --rolled-back " + BAD);
    Resolve.rolledBack(project.target(), BAD);
    assertThat(states()).containsExactly("bad ROLLED_BACK");
    Resolve.rolledBack(project.target(), BAD);
    project.migration(BAD, "CREATE TABLE x (y);");
    assertThat(Deploy.run(project.target(), MigrationProgress.SILENT).names()).containsExactly(BAD);
    assertThat(states()).containsExactly("bad APPLIED");
  }

  @Test
  void failedMigrationThatWasCompletedByHandIsMarkedApplied() {
    project.migration(BAD, "CREATE TABEL x;");
    assertThatThrownBy(() -> Deploy.run(project.target(), MigrationProgress.SILENT))
        .isInstanceOf(MigrationFailure.class);
    Resolve.applied(project.target(), BAD);
    assertThat(Deploy.run(project.target(), MigrationProgress.SILENT).applied()).isEmpty();
    assertThat(project.database().rows("SELECT count(*) FROM _prisma_migrations"))
        .containsExactly("2");
    assertThat(codeOf(() -> Resolve.applied(project.target(), BAD))).isEqualTo("P3008");
    assertThat(codeOf(() -> Resolve.applied(project.target(), "nope"))).isEqualTo("P3017");
    assertThat(codeOf(() -> Resolve.rolledBack(project.target(), BAD))).isEqualTo("P3012");
    assertThat(codeOf(() -> Resolve.rolledBack(project.target(), "nope"))).isEqualTo("P3011");
  }

  @Test
  void databaseWithTablesAndNoHistoryAsksForABaseline() {
    project.twoMigrations();
    project.database().run("CREATE TABLE \"User\" (\"id\" INTEGER PRIMARY KEY)");
    MigrationException failure =
        catchThrowableOfType(
            MigrationException.class, () -> Deploy.run(project.target(), MigrationProgress.SILENT));
    assertThat(failure.code()).isEqualTo("P3005");
    assertThat(failure.text()).contains("resolve --applied " + TestProject.INIT);
    assertThat(project.database().content()).doesNotContain("_prisma");
    Resolve.applied(project.target(), TestProject.INIT);
    assertThat(Deploy.run(project.target(), MigrationProgress.SILENT).names())
        .containsExactly(TestProject.POST);
  }

  @Test
  void editedAndMissingFilesAreShownAndDoNotStopDeploying() throws Exception {
    project.twoMigrations();
    Deploy.run(project.target(), MigrationProgress.SILENT);
    project.migration(TestProject.INIT, "-- changed");
    Files.delete(project.migrations().resolve(TestProject.POST).resolve("migration.sql"));
    Files.delete(project.migrations().resolve(TestProject.POST));
    project.migration(BAD, "CREATE TABLE fine (x);");
    assertThat(states()).containsExactly("init EDITED", "post MISSING", "bad PENDING");
    assertThat(Deploy.run(project.target(), MigrationProgress.SILENT).names()).containsExactly(BAD);
  }

  @Test
  void aMigrationWhoseFolderWasRenamedDoesNotRunAgain() throws IOException {
    project.twoMigrations();
    Deploy.run(project.target(), MigrationProgress.SILENT);
    String other = "20260102000000_posts";
    Files.move(project.migrations().resolve(TestProject.POST), project.migrations().resolve(other));
    assertThatThrownBy(() -> Deploy.run(project.target(), MigrationProgress.SILENT))
        .isInstanceOf(MigrationException.class)
        .hasMessageContaining("has run already, as `" + TestProject.POST + "`")
        .hasMessageContaining("refract migrate resolve --applied " + other);
    DatabaseSchema schema = DatabaseIntrospector.introspect(project.database().database());
    assertThat(Dev.plan(project.target(), schema).obstacles())
        .containsExactly(new DevPlan.Obstacle.Renamed(TestProject.POST, other));
    Resolve.applied(project.target(), other);
    assertThat(Deploy.run(project.target(), MigrationProgress.SILENT).names()).isEmpty();
    assertThat(Status.of(project.target()).in(MigrationState.MISSING)).isEmpty();
  }

  @Test
  void aMigrationThatComesLateIsAnnouncedAndRuns() {
    project.twoMigrations();
    Deploy.run(project.target(), MigrationProgress.SILENT);
    String late = "20260101120000_late";
    project.migration(late, "CREATE TABLE late (id INTEGER);");
    List<String> announced = new ArrayList<>();
    MigrationProgress listening =
        new MigrationProgress() {
          @Override
          public void announce(String name, String notice) {
            announced.add(name + ": " + notice);
          }
        };
    assertThat(Deploy.run(project.target(), listening).names()).containsExactly(late);
    assertThat(announced).hasSize(1).first().asString().contains("comes before those");
  }

  @Test
  void missingScriptStopsBeforeAnythingRuns() throws Exception {
    project.migration(TestProject.INIT, "CREATE TABLE a (x);");
    Files.createDirectories(project.migrations().resolve(TestProject.POST));
    assertThat(codeOf(() -> Deploy.run(project.target(), MigrationProgress.SILENT)))
        .isEqualTo("P3015");
    assertThat(project.database().content()).doesNotContain("CREATE TABLE a");
  }

  @Test
  void emptyMigrationIsApplied() {
    project.migration(TestProject.INIT, "-- This is an empty migration.");
    assertThat(Deploy.run(project.target(), MigrationProgress.SILENT).names()).hasSize(1);
  }

  @Test
  void cancelledBetweenMigrations() {
    project.twoMigrations();
    List<String> started = new ArrayList<>();
    MigrationProgress stopsAfterOne =
        new MigrationProgress() {
          @Override
          public void migration(String name, int number, int count) {
            started.add(name);
          }

          @Override
          public boolean isCancelled() {
            return !started.isEmpty();
          }
        };
    DeployReport report = Deploy.run(project.target(), stopsAfterOne);
    assertThat(report.stopped()).isTrue();
    assertThat(report.names()).containsExactly(TestProject.INIT);
    assertThat(states()).containsExactly("init APPLIED", "post PENDING");
  }

  @Test
  void severalDeploysAtOnceApplyEachMigrationOnce() throws Exception {
    for (int i = 10; i < 30; i++) {
      project.migration("202601030000" + i + "_m", "CREATE TABLE t" + i + " (x);");
    }
    Callable<List<String>> deploy =
        () -> {
          try (TestDatabase own = new TestDatabase(folder.resolve("dev.db"))) {
            MigrationTarget target = MigrationTarget.of(own.database(), project.migrations());
            return Deploy.run(target, MigrationProgress.SILENT).names();
          }
        };
    List<String> applied = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
      for (Future<List<String>> end : threads.invokeAll(List.of(deploy, deploy, deploy, deploy))) {
        applied.addAll(end.get());
      }
    }
    assertThat(applied).hasSize(20).doesNotHaveDuplicates();
    assertThat(project.database().rows(COUNT_APPLIED)).hasSize(20).allMatch(r -> r.endsWith("|1"));
  }

  @Test
  void resetRunsEverythingOnAnEmptyDatabase() {
    project.twoMigrations();
    Deploy.run(project.target(), MigrationProgress.SILENT);
    project
        .database()
        .run(
            "CREATE TABLE child (u INTEGER NOT NULL REFERENCES User(id))",
            "CREATE VIEW v AS SELECT * FROM child",
            "INSERT INTO User VALUES (1)",
            "INSERT INTO child VALUES (1)");
    assertThat(Reset.run(project.target(), Scope.CURRENT, MigrationProgress.SILENT).names())
        .hasSize(2);
    assertThat(project.database().content()).doesNotContain("child", "  1");
  }

  @Test
  void seedRunsAsAWholeOrNotAtAll() {
    project.twoMigrations();
    Deploy.run(project.target(), MigrationProgress.SILENT);
    Execute.Report report =
        Execute.run(
            project.database().database(),
            "INSERT INTO User VALUES (1);\nINSERT INTO User VALUES (2);",
            MigrationProgress.SILENT);
    assertThat(report.statements()).isEqualTo(2);
    assertThatThrownBy(() ->
            Execute.run(
                project.database().database(),
                "INSERT INTO User VALUES (3);\nINSERT INTO User VALUES (2);",
                MigrationProgress.SILENT))
        .isInstanceOf(ScriptFailure.class)
        .hasMessageContaining("Statement 2 of 2");
    assertThat(project.database().rows("SELECT count(*) FROM User")).containsExactly("2");
  }

  @Test
  void scriptThatCannotRunStaysPendingUntilItIsCorrected() {
    project.twoMigrations();
    Deploy.run(project.target(), MigrationProgress.SILENT);
    for (String script : List.of("CREATE TABLE a (x);\nROLLBACK;\n", ";\n.read other.sql\n")) {
      project.migration(BAD, script);
      RefractException refused =
          catchThrowableOfType(
              RefractException.class, () -> Deploy.run(project.target(), MigrationProgress.SILENT));
      assertThat(refused.code()).isEqualTo("P3093");
      assertThat(refused.facts()).containsEntry("migration", BAD).containsEntry("line", 2);
      assertThat(states()).containsExactly("init APPLIED", "post APPLIED", "bad PENDING");
    }
    project.migration(BAD, "CREATE TABLE a (x);\n");
    assertThat(Deploy.run(project.target(), MigrationProgress.SILENT).names()).containsExactly(BAD);
  }

  @Test
  void statusChangesNothing() {
    project.twoMigrations();
    assertThat(Status.of(project.target()).hasTable()).isFalse();
    assertThat(states()).containsExactly("init PENDING", "post PENDING");
    assertThat(project.database().content()).isEmpty();
    assertThat(Status.of(project.target()).in(MigrationState.PENDING)).hasSize(2);
  }

  private List<String> states() {
    return Status.of(project.target()).entries().stream().map(DeployTest::shown).toList();
  }

  private static String shown(HistoryEntry entry) {
    return entry.name().substring(15) + " " + entry.state();
  }

  private static String codeOf(ThrowingCallable action) {
    return catchThrowableOfType(RefractException.class, action).code();
  }
}
