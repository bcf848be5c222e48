package dev.refract.migrate.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.refract.migrate.TestSchemas;
import dev.refract.migrate.command.RehearsalReport.Place;
import dev.refract.migrate.command.RehearsalReport.TimedStatement;
import dev.refract.migrate.command.Rehearse.Rows;
import dev.refract.migrate.database.DatabaseSchema;
import dev.refract.migrate.derive.SchemaDeriver;
import dev.refract.migrate.history.MigrationException;
import dev.refract.orm.connect.Database;
import dev.refract.orm.dialect.Dialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RehearseTest {
  private static final String MORE = "20260103000000_more";

  @TempDir Path folder;

  @Test
  void pendingMigrationsRunOnACopyOfTheRowsAndTheDatabaseStaysAsItIs() {
    try (TestProject project = new TestProject(folder).twoMigrations()) {
      Deploy.run(project.target(), MigrationProgress.SILENT);
      project.database().run("INSERT INTO \"User\" VALUES (1)", "INSERT INTO \"User\" VALUES (2)");
      project.migration(
          MORE,
          "ALTER TABLE \"User\" ADD COLUMN \"name\" TEXT;\nUPDATE \"User\" SET \"name\" = 'x';");
      String before = project.database().content();

      RehearsalReport report = sqlite(project, "name String?", Rows.COPIED);

      assertThat(report.isWell()).isTrue();
      assertThat(report.place()).isEqualTo(Place.COPY);
      assertThat(report.migrations()).hasSize(1);
      List<TimedStatement> statements = report.migrations().getFirst().statements();
      assertThat(statements).extracting(TimedStatement::line).containsExactly(1, 2);
      assertThat(statements).allMatch(s -> s.time().compareTo(Duration.ZERO) > 0);
      assertThat(project.database().content()).isEqualTo(before);
      assertThat(Status.of(project.target()).waiting()).hasSize(1);
    }
  }

  @Test
  void whatFailsOnlyOnTheRowsFailsInTheRehearsal() {
    try (TestProject project = new TestProject(folder).twoMigrations()) {
      Deploy.run(project.target(), MigrationProgress.SILENT);
      project.database().run("INSERT INTO \"User\" VALUES (1)", "INSERT INTO \"User\" VALUES (2)");
      project.migration(
          MORE,
          "ALTER TABLE \"User\" ADD COLUMN \"name\" TEXT;\nUPDATE \"User\" SET \"name\" = 'x';\n"
              + "CREATE UNIQUE INDEX \"User_name_key\" ON \"User\"(\"name\");");

      RehearsalReport copied = sqlite(project, "name String? @unique", Rows.COPIED);
      assertThat(copied.failure()).isPresent();
      assertThat(copied.failure().orElseThrow().text()).contains("statement 3 of 3");
      assertThat(copied.migrations().getFirst().statements()).hasSize(3);

      assertThat(sqlite(project, "name String? @unique", Rows.NONE).isWell()).isTrue();
    }
  }

  @Test
  void aBackfillIsRehearsedToo() throws IOException {
    try (TestProject project = new TestProject(folder).twoMigrations()) {
      project.migration(MORE, "ALTER TABLE \"User\" ADD COLUMN \"name\" TEXT;");
      Deploy.run(project.target(), MigrationProgress.SILENT);
      project.database().run("INSERT INTO \"User\" (id) VALUES (1), (2)");
      String contract = "20260104000000_contract";
      project.migration(contract, "CREATE UNIQUE INDEX \"User_name_key\" ON \"User\"(\"name\");");
      Files.writeString(
          project.migrations().resolve(contract).resolve("backfill.toml"),
          "table = 'User'\nset = 'name = id'\nwhere = 'name IS NULL'\n");
      List<String> announced = new ArrayList<>();
      RehearsalReport report =
          Rehearse.run(
              project.database().database().url(),
              project.migrations(),
              Optional.empty(),
              schema("sqlite", "", "name String? @unique"),
              Rows.COPIED,
              new MigrationProgress() {
                @Override
                public void announce(String name, String notice) {
                  announced.add(notice);
                }
              });
      assertThat(report.isWell()).isTrue();
      assertThat(announced).hasSize(1).first().asString().contains("filled 2 rows");
    }
  }

  @Test
  void aResultThatIsNotTheSchemaIsTold() {
    try (TestProject project = new TestProject(folder).twoMigrations()) {
      RehearsalReport report = sqlite(project, "name String?", Rows.NONE);
      assertThat(report.isWell()).isFalse();
      assertThat(report.remaining().orElseThrow().summary())
          .containsExactly("add column User.name (TEXT, nullable)");
    }
  }

  @Test
  void anUnresolvedFailureIsInTheWay() {
    try (TestProject project = new TestProject(folder).twoMigrations()) {
      project.migration(MORE, "NONSENSE;");
      assertThatThrownBy(() -> Deploy.run(project.target(), MigrationProgress.SILENT))
          .isInstanceOf(MigrationFailure.class);
      assertThatThrownBy(() -> sqlite(project, "", Rows.NONE))
          .isInstanceOf(MigrationException.class)
          .hasMessageContaining("resolve --rolled-back " + MORE);
    }
  }

  @Test
  void onPostgresADatabaseIsCopiedWhenNobodyIsConnected() {
    try (PostgresProject project = new PostgresProject(folder).twoMigrations()) {
      Deploy.run(project.target(), MigrationProgress.SILENT);
      project.server().run("INSERT INTO \"User\" DEFAULT VALUES");
      project.migration(
          MORE,
          "ALTER TABLE \"User\" ADD COLUMN \"name\" TEXT;\n"
              + "CREATE INDEX CONCURRENTLY \"User_name_idx\" ON \"User\"(\"name\");");

      RehearsalReport connected = postgres(project, Rows.COPIED);
      assertThat(connected.place()).isEqualTo(Place.SHADOW);
      assertThat(connected.whyWithoutRows().orElseThrow()).contains("nobody is connected");
      assertThat(connected.isWell()).isTrue();

      project.server().database().close();
      RehearsalReport copied = postgres(project, Rows.COPIED);
      assertThat(copied.place()).isEqualTo(Place.COPY);
      assertThat(copied.isWell()).isTrue();
      assertThat(copied.migrations().getFirst().statements()).hasSize(2);
      try (Database database = project.server().open("postgres", "connection_limit=1")) {
        assertThat(Status.of(project.target(database)).waiting()).hasSize(1);
      }
    }
  }

  private static RehearsalReport sqlite(TestProject project, String field, Rows rows) {
    return Rehearse.run(
        project.database().database().url(),
        project.migrations(),
        Optional.empty(),
        schema("sqlite", "", field),
        rows,
        MigrationProgress.SILENT);
  }

  private static RehearsalReport postgres(PostgresProject project, Rows rows) {
    return Rehearse.run(
        project.server().database().url(),
        project.migrations(),
        Optional.empty(),
        schema("postgresql", " @default(autoincrement())", "name String?\n @@index([name])"),
        rows,
        MigrationProgress.SILENT);
  }

  private static DatabaseSchema schema(String provider, String counter, String field) {
    String text =
        """
        datasource db {
          provider = "%s"
        }
        model User {
          id Int @id%s
          %s
        }
        model Post {
          id Int @id
        }
        """
            .formatted(provider, counter, field);
    return SchemaDeriver.derive(
        TestSchemas.of(text), provider.equals("sqlite") ? Dialect.sqlite() : Dialect.postgres());
  }
}
