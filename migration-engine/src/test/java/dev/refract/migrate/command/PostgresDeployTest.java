package dev.refract.migrate.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.refract.migrate.TestSchemas;
import dev.refract.migrate.command.Overview.DatabaseState;
import dev.refract.migrate.database.Scope;
import dev.refract.migrate.derive.SchemaDeriver;
import dev.refract.migrate.history.HistoryEntry;
import dev.refract.migrate.history.MigrationException;
import dev.refract.migrate.history.Replays;
import dev.refract.orm.connect.Database;
import dev.refract.orm.connect.DatabaseUrl;
import dev.refract.orm.dialect.Dialect;
import dev.refract.orm.error.RefractException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresDeployTest {
  private static final String BAD = "20260103000000_bad";
  private static final String SCHEMA =
      """
      datasource db {
        provider = "postgresql"
      }
      model User {
        id   Int     @id @default(autoincrement())
        name String?
      }
      model Post {
        id Int @id
      }
      """;

  @TempDir Path folder;
  private PostgresProject project;

  @BeforeEach
  void open() {
    project = new PostgresProject(folder);
  }

  @AfterEach
  void close() {
    project.close();
  }

  @Test
  void pendingMigrationsRunOnceAndInOrder() {
    project.twoMigrations();
    assertThat(deploy().names()).containsExactly(PostgresProject.INIT, PostgresProject.POST);
    assertThat(deploy().applied()).isEmpty();
    assertThat(states()).containsExactly("init APPLIED", "post APPLIED");
  }

  /** The server does not support the change; its connection is needed to record that. */
  @Test
  void refusedFeatureIsRecordedAsAFailure() {
    project
        .twoMigrations()
        .migration(
            BAD,
            """
            CREATE VIEW ids AS SELECT id FROM "User";
            ALTER TABLE "User" ALTER COLUMN id TYPE bigint;
            """);
    assertThatThrownBy(this::deploy)
        .isInstanceOf(MigrationFailure.class)
        .hasMessageContaining("0A000");
    assertThat(states()).containsExactly("init APPLIED", "post APPLIED", "bad FAILED");
  }

  /** Nothing has run, so there is nothing to resolve; what comes before it waits with it. */
  @Test
  void scriptThatCannotRunStaysPendingUntilItIsCorrected() {
    project
        .twoMigrations()
        .migration(BAD, "CREATE TABLE a (x INT);\nCOPY a (x) FROM stdin;\n1\n\\.\n");
    RefractException refused = catchThrowableOfType(RefractException.class, this::deploy);
    assertThat(refused.code()).isEqualTo("P3093");
    assertThat(refused)
        .hasMessageContaining(Path.of(BAD, "migration.sql") + ":2:1: COPY … FROM stdin needs rows")
        .hasMessageContaining("Next: correct the file");
    assertThat(refused.facts()).containsEntry("migration", BAD).containsEntry("line", 2);
    assertThat(states()).containsExactly("init PENDING", "post PENDING", "bad PENDING");
    project.migration(BAD, "\\restrict abc\nCREATE TABLE a (x INT);\n");
    assertThatThrownBy(this::deploy).hasMessageContaining("a command of psql");
    project.migration(BAD, "CREATE TABLE a (x INT);\nINSERT INTO a VALUES (1);\n");
    assertThat(deploy().names()).endsWith(BAD);
    assertThat(project.server().rows("SELECT count(*), max(logs) FROM _prisma_migrations"))
        .containsExactly("3|null");
  }

  /** The table and its rows, compared with what the reference was seen to make. */
  @Test
  void historyIsTheReferencesOne() {
    project.twoMigrations();
    deploy();
    assertThat(
            project
                .server()
                .rows(
                    "SELECT column_name, data_type, character_maximum_length, is_nullable,"
                        + " column_default FROM information_schema.columns"
                        + " WHERE table_name = '_prisma_migrations' ORDER BY ordinal_position"))
        .containsExactly(
            "id|character varying|36|NO|null",
            "checksum|character varying|64|NO|null",
            "finished_at|timestamp with time zone|null|YES|null",
            "migration_name|character varying|255|NO|null",
            "logs|text|null|YES|null",
            "rolled_back_at|timestamp with time zone|null|YES|null",
            "started_at|timestamp with time zone|null|NO|now()",
            "applied_steps_count|integer|null|NO|0");
    assertThat(
            project
                .server()
                .rows(
                    "SELECT length(id), length(checksum), finished_at >= started_at, logs,"
                        + " rolled_back_at, applied_steps_count, migration_name,"
                        + " date_trunc('milliseconds', started_at) = started_at"
                        + " FROM _prisma_migrations ORDER BY started_at"))
        .containsExactly(
            "36|64|t|null|null|1|" + PostgresProject.INIT + "|t",
            "36|64|t|null|null|1|" + PostgresProject.POST + "|t");
  }

  @Test
  void historyLivesInTheSchemaOfTheUrl() {
    project.migration(
        PostgresProject.INIT,
        "SELECT pg_catalog.set_config('search_path', '', false);\nCREATE TABLE other.t (x int);");
    try (Database database = project.server().open("postgres", "schema=other")) {
      assertThat(Deploy.run(project.target(database), MigrationProgress.SILENT).names()).hasSize(1);
      assertThat(Deploy.run(project.target(database), MigrationProgress.SILENT).names()).isEmpty();
    }
    assertThat(
            project
                .server()
                .rows("SELECT tablename FROM pg_tables WHERE schemaname = 'other' ORDER BY 1"))
        .containsExactly("_prisma_migrations", "t");
  }

  @Test
  void failureLeavesNothingHalfAppliedAndIsRecorded() {
    project.twoMigrations();
    deploy();
    project.migration(
        BAD, "CREATE TABLE t (x int);\nDELETE FROM \"User\";\nSELECT * FROM nowhere;\n");
    MigrationFailure failure = catchThrowableOfType(MigrationFailure.class, this::deploy);
    assertThat(failure.code()).isEqualTo("P3018");
    assertThat(failure.text())
        .contains(BAD + "/migration.sql:3:15, statement 3 of 3")
        .contains("3 | SELECT * FROM nowhere;\n    |               ^\n")
        .contains("relation \"nowhere\" does not exist (42P01)")
        .contains("Nothing of this migration was kept")
        .contains("refract migrate resolve --rolled-back " + BAD);
    assertThat(project.server().tables()).containsExactly("Post", "User");
    assertThat(
            project
                .server()
                .rows(
                    "SELECT migration_name, finished_at, rolled_back_at, applied_steps_count"
                        + " FROM _prisma_migrations WHERE logs LIKE '%does not exist%'"))
        .containsExactly(BAD + "|null|null|0");
    assertThat(codeOf(this::deploy)).isEqualTo("P3009");
    Resolve.rolledBack(project.target(), BAD);
    project.migration(BAD, "CREATE TABLE t (x int);");
    assertThat(deploy().names()).containsExactly(BAD);
    assertThat(states()).contains("bad APPLIED");
  }

  @Test
  void failureInPiecesTellsWhatRanAndHowToGoOn() {
    project.migration(
        BAD,
        "CREATE TABLE t (x int);\nINSERT INTO t VALUES (1), (1);\n"
            + "CREATE UNIQUE INDEX CONCURRENTLY i ON t (x);\nCREATE TABLE u (x int);");
    List<String> announced = new ArrayList<>();
    MigrationProgress listening =
        new MigrationProgress() {
          @Override
          public void announce(String name, String notice) {
            announced.add(name + ": " + notice);
          }
        };
    MigrationFailure failure =
        catchThrowableOfType(MigrationFailure.class, () -> Deploy.run(project.target(), listening));
    assertThat(announced.getFirst()).startsWith(BAD + ": Of this script, statement 3 cannot run");
    assertThat(failure.text())
        .contains("statement 3 of 4")
        .contains("(23505)")
        .contains("Its first 2 statements are kept")
        .contains("DROP INDEX \"i\"")
        .contains("resolve --rolled-back " + BAD)
        .contains("resolve --applied " + BAD);
    assertThat(
            project
                .server()
                .rows("SELECT count(*), max(logs) LIKE '%23505%' FROM _prisma_migrations"))
        .containsExactly("1|t");
    assertThat(codeOf(this::deploy)).isEqualTo("P3009");
    project.server().run("DROP INDEX i", "CREATE TABLE u (x int)");
    Resolve.applied(project.target(), BAD);
    assertThat(deploy().names()).isEmpty();
  }

  @Test
  void databaseWithTablesAndNoHistoryAsksForABaseline() {
    project.twoMigrations();
    project.server().run("CREATE TABLE \"User\" (id int)");
    assertThat(codeOf(this::deploy)).isEqualTo("P3005");
    Resolve.applied(project.target(), PostgresProject.INIT);
    assertThat(deploy().names()).containsExactly(PostgresProject.POST);
  }

  @Test
  void otherThingsThanTablesAskForABaselineTooButExtensionsDoNot() {
    project.twoMigrations();
    project.server().run("CREATE TYPE mood AS ENUM ('a')");
    assertThat(codeOf(this::deploy)).isEqualTo("P3005");
    project.server().run("DROP TYPE mood", "CREATE EXTENSION pg_trgm");
    assertThat(deploy().names()).hasSize(2);
  }

  @Test
  void lockOfTheReferenceIsRespectedAndToldWhenItTakesTooLong() throws Exception {
    project.twoMigrations();
    try (Connection other = project.server().database().borrow();
        Statement sql = other.createStatement()) {
      sql.execute("SELECT pg_advisory_lock(72707369)");
      MigrationTarget impatient = project.target().withLockTimeout(Duration.ofMillis(100));
      assertThatThrownBy(() -> Deploy.run(impatient, MigrationProgress.SILENT))
          .isInstanceOf(MigrationException.class)
          .hasMessageContaining("Another process is migrating this database")
          .hasMessageContaining("It is held by process")
          .extracting(failure -> ((MigrationException) failure).code())
          .isEqualTo("P1002");
      sql.execute("SELECT pg_advisory_unlock(72707369)");
    }
    assertThat(project.server().rows("SELECT to_regclass('_prisma_migrations')"))
        .containsExactly("null");
    assertThat(deploy().names()).hasSize(2);
    assertThat(project.server().rows("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'"))
        .containsExactly("0");
  }

  @Test
  void severalDeploysAtOnceApplyEachMigrationOnce() throws Exception {
    for (int i = 10; i < 20; i++) {
      project.migration("202601030000" + i + "_m", "CREATE TABLE t" + i + " (x int);");
    }
    project.migration("20260103000020_m", "CREATE INDEX CONCURRENTLY i ON t10 (x);");
    Callable<List<String>> deploy =
        () -> {
          try (Database own = project.server().open("postgres", "connection_limit=1")) {
            return Deploy.run(project.target(own), MigrationProgress.SILENT).names();
          }
        };
    List<String> applied = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      for (Future<List<String>> end : threads.invokeAll(List.of(deploy, deploy, deploy, deploy))) {
        applied.addAll(end.get());
      }
    }
    assertThat(applied).hasSize(11).doesNotHaveDuplicates();
    assertThat(project.server().rows("SELECT count(*) FROM _prisma_migrations"))
        .containsExactly("11");
  }

  @Test
  void resetDropsEverythingInTheSchema() {
    project.twoMigrations();
    deploy();
    project
        .server()
        .run(
            "CREATE TYPE mood AS ENUM ('a')",
            "CREATE TABLE child (u int REFERENCES \"User\" (id), m mood)",
            "CREATE VIEW v AS SELECT * FROM child",
            "CREATE MATERIALIZED VIEW mv AS SELECT * FROM child",
            "CREATE SEQUENCE s",
            "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'",
            "CREATE EXTENSION citext",
            "CREATE SCHEMA elsewhere",
            "CREATE TABLE elsewhere.kept (x int)",
            "INSERT INTO \"User\" DEFAULT VALUES");
    assertThat(Reset.run(project.target(), Scope.CURRENT, MigrationProgress.SILENT).names())
        .hasSize(2);
    assertThat(project.server().tables()).containsExactly("Post", "User");
    assertThat(project.server().rows("SELECT count(*) FROM \"User\"")).containsExactly("0");
    assertThat(
            project
                .server()
                .rows(
                    "SELECT to_regtype('mood'), to_regclass('v'), to_regclass('mv'),"
                        + " to_regproc('f'), to_regtype('citext'),"
                        + " to_regclass('elsewhere.kept') IS NOT NULL"))
        .containsExactly("null|null|null|null|null|t");
  }

  @Test
  void resetEmptiesTheSchemasOfTheDatasourceAndLeavesTheOthers() {
    project.migration(
        "20260101000000_init",
        "CREATE SCHEMA IF NOT EXISTS \"shop\";\n"
            + "CREATE TABLE \"shop\".\"Item\" (id INT PRIMARY KEY);");
    deploy();
    project
        .server()
        .run("CREATE TABLE shop.extra (x int)", "CREATE TABLE mine (x int)", "CREATE SCHEMA b");
    Scope scope = new Scope(List.of("b", "shop"));
    assertThat(Reset.run(project.target(), scope, MigrationProgress.SILENT).names()).hasSize(1);
    assertThat(
            project
                .server()
                .rows(
                    "SELECT to_regclass('shop.\"Item\"') IS NOT NULL, to_regclass('shop.extra'),"
                        + " to_regclass('mine') IS NOT NULL, to_regnamespace('b') IS NOT NULL"))
        .containsExactly("t|null|t|t");
  }

  @Test
  void resetWithoutTheRightToDropTheSchemaDropsWhatIsInIt() {
    project.twoMigrations();
    String role = "limited_" + project.server().rows("SELECT current_database()").getFirst();
    project
        .server()
        .run(
            "CREATE EXTENSION citext",
            "CREATE ROLE " + role + " LOGIN",
            "GRANT CREATE, USAGE ON SCHEMA public TO " + role);
    try (Database database = project.server().open(role, "")) {
      Deploy.run(project.target(database), MigrationProgress.SILENT);
      Execute.run(
          database,
          "CREATE TYPE mood AS ENUM ('a'); CREATE DOMAIN d AS int; CREATE TABLE c (m mood, d d);"
              + " CREATE VIEW v AS SELECT * FROM c; CREATE FUNCTION f(m mood) RETURNS int"
              + " LANGUAGE sql AS 'SELECT 1'; CREATE TYPE pair AS (a int, b int)",
          MigrationProgress.SILENT);
      assertThat(
              Reset.run(project.target(database), Scope.CURRENT, MigrationProgress.SILENT).names())
          .hasSize(2);
    }
    assertThat(project.server().tables()).containsExactly("Post", "User");
    assertThat(
            project
                .server()
                .rows("SELECT to_regtype('mood'), to_regtype('pair'), to_regtype('citext')"))
        .containsExactly("null|null|citext");
  }

  @Test
  void planOfDevIsMadeInAShadowDatabaseWhichIsDropped() {
    project.twoMigrations();
    deploy();
    DevPlan plan =
        Dev.plan(
            project.target(), SchemaDeriver.derive(TestSchemas.of(SCHEMA), Dialect.postgres()));
    assertThat(plan.obstacles()).isEmpty();
    assertThat(plan.script())
        .isEqualTo("-- AlterTable\nALTER TABLE \"User\" ADD COLUMN     \"name\" TEXT;\n");
    assertThat(
            project.server().rows("SELECT count(*) FROM pg_database WHERE datname LIKE 'prisma_%'"))
        .containsExactly("0");
    project.server().run("ALTER TABLE \"User\" ADD extra text");
    plan =
        Dev.plan(
            project.target(), SchemaDeriver.derive(TestSchemas.of(SCHEMA), Dialect.postgres()));
    assertThat(plan.obstacles()).hasSize(1);
    assertThat(plan.obstacles().getFirst().text()).contains("Drift detected", "extra");
  }

  @Test
  void freshDatabaseHasNoDrift() {
    DevPlan plan =
        Dev.plan(
            project.target(), SchemaDeriver.derive(TestSchemas.of(SCHEMA), Dialect.postgres()));
    assertThat(plan.obstacles()).isEmpty();
    assertThat(overview().hasDrift()).isFalse();
  }

  @Test
  void withoutTheRightToCreateDatabasesAShadowUrlIsAskedForAndUsed() {
    project.twoMigrations();
    String name = project.server().rows("SELECT current_database()").getFirst();
    project
        .server()
        .run(
            "CREATE ROLE weak_" + name + " LOGIN",
            "GRANT CREATE, USAGE ON SCHEMA public TO weak_" + name,
            "CREATE SCHEMA shadow AUTHORIZATION weak_" + name,
            "GRANT CREATE ON DATABASE " + name + " TO weak_" + name,
            "CREATE TABLE shadow.left_over (x int)");
    var schema = SchemaDeriver.derive(TestSchemas.of(SCHEMA), Dialect.postgres());
    try (Database database = project.server().open("weak_" + name, "connection_limit=3")) {
      RefractException failure =
          catchThrowableOfType(
              RefractException.class, () -> Dev.plan(project.target(database), schema));
      assertThat(failure.code()).isEqualTo("P3014");
      assertThat(failure.text()).contains("shadowDatabaseUrl", "CREATEDB");
      DatabaseUrl shadow =
          DatabaseUrl.parse(
              database.url().toString().replace("schema=public", "schema=shadow"), folder);
      MigrationTarget target = project.target(database).withShadow(Optional.of(shadow));
      assertThat(Dev.plan(target, schema).script()).contains("ADD COLUMN     \"name\" TEXT");
      MigrationTarget same = project.target(database).withShadow(Optional.of(database.url()));
      assertThatThrownBy(() -> Dev.plan(same, schema))
          .hasMessageContaining("is the database itself");
    }
  }

  @Test
  void migrationThatDoesNotReplayIsNamed() {
    project.migration(BAD, "CREATE TABLE a (x int);\nCREATE TABEL b (x int);");
    RefractException failure =
        catchThrowableOfType(
            RefractException.class,
            () ->
                Dev.plan(
                    project.target(),
                    SchemaDeriver.derive(TestSchemas.of(SCHEMA), Dialect.postgres())));
    assertThat(failure.code()).isEqualTo("P3006");
    assertThat(failure.text()).contains(BAD + "/migration.sql:2:8", "42601");
    assertThat(
            project.server().rows("SELECT count(*) FROM pg_database WHERE datname LIKE 'prisma_%'"))
        .containsExactly("0");
  }

  @Test
  void overviewTellsEverything() {
    project.twoMigrations();
    assertThat(overview().database()).isEqualTo(DatabaseState.EMPTY);
    deploy();
    Overview now = overview();
    assertThat(now.database()).isEqualTo(DatabaseState.EMPTY);
    assertThat(now.hasDrift()).isFalse();
    assertThat(now.changeScript()).contains("ADD COLUMN     \"name\" TEXT");
    project.server().run("INSERT INTO \"User\" DEFAULT VALUES", "CREATE TABLE more (x int)");
    assertThat(overview().database()).isEqualTo(DatabaseState.FILLED);
    assertThat(overview().hasDrift()).isTrue();
    project.server().run("DROP TABLE _prisma_migrations");
    assertThat(overview().database()).isEqualTo(DatabaseState.UNMANAGED);
  }

  private Overview overview() {
    MigrationTarget target = project.target();
    return Overview.of(
        Optional.of(target.database()),
        project.migrations(),
        Dialect.postgres(),
        Optional.of(SchemaDeriver.derive(TestSchemas.of(SCHEMA), Dialect.postgres())),
        target.shadow(),
        new Replays());
  }

  private DeployReport deploy() {
    return Deploy.run(project.target(), MigrationProgress.SILENT);
  }

  private List<String> states() {
    return Status.of(project.target()).entries().stream().map(PostgresDeployTest::shown).toList();
  }

  private static String shown(HistoryEntry entry) {
    return entry.name().substring(15) + " " + entry.state();
  }

  private static String codeOf(ThrowingCallable action) {
    return catchThrowableOfType(RefractException.class, action).code();
  }
}
