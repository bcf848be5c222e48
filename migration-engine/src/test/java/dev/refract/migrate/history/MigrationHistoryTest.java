package dev.refract.migrate.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.refract.migrate.TestDatabase;
import dev.refract.migrate.history.HistoryDiagnosis.DatabaseIsBehind;
import dev.refract.migrate.history.HistoryDiagnosis.Diverged;
import dev.refract.migrate.history.HistoryDiagnosis.FolderIsBehind;
import dev.refract.migrate.history.HistoryDiagnosis.InStep;
import dev.refract.migrate.script.SqlLexis;
import dev.refract.migrate.script.SqlScript;
import dev.refract.schema.model.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationHistoryTest {
  private static final String INIT =
      """
      -- CreateTable
      CREATE TABLE "User" (
          "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT
      );
      """;
  private static final Instant NOON = Instant.parse("2026-01-31T12:00:00.250Z");

  @TempDir Path folder;

  @Test
  void historyWrittenByTheReferenceIsRead() throws IOException, SQLException {
    try (TestDatabase database = new TestDatabase(folder.resolve("reference.db"))) {
      golden("written-by-reference.sql").statements().stream()
          .map(statement -> statement.text())
          .filter(text -> !text.matches("(BEGIN|COMMIT).*"))
          .forEach(database::run);
      write("20240101000000_init", INIT);
      write("20240104000000_bad", "SELECT 1;");
      List<AppliedMigration> rows = rows(database);
      assertThat(rows).hasSize(3);
      assertThat(rows.get(1).isRolledBack()).isTrue();
      assertThat(rows.get(1).logs().orElseThrow()).startsWith("table User has 1 columns");
      assertThat(rows.get(1).startedAt()).isEqualTo(Instant.parse("2026-11-21T09:26:07.134Z"));
      MigrationHistory history = MigrationHistory.of(read(), Optional.of(rows));
      assertThat(history.in(MigrationState.APPLIED)).hasSize(2);
      assertThat(history.diagnosis()).isEqualTo(new InStep());
    }
  }

  @Test
  void tableAndRowsAreWrittenAsTheReferenceWritesThem() throws IOException, SQLException {
    write("20240101000000_init", INIT);
    MigrationFile init = read().migrations().getFirst();
    try (TestDatabase database = new TestDatabase(folder.resolve("ours.db"));
        Connection connection = database.database().borrow()) {
      MigrationsTable table =
          MigrationsTable.of(
              database.database().url(), connection, Clock.fixed(NOON, ZoneOffset.UTC));
      assertThat(table.read()).isEmpty();
      table.create();
      table.finish(table.start(init));
      String expected =
          golden("written-by-reference.sql").statements().stream()
              .map(statement -> statement.text())
              .filter(text -> text.contains("CREATE TABLE") && text.contains("_prisma_"))
              .findFirst()
              .orElseThrow()
              .replace("IF NOT EXISTS ", "");
      assertThat(database.rows("SELECT sql FROM sqlite_schema WHERE name = '_prisma_migrations'"))
          .containsExactly(expected);
      assertThat(
              database.rows(
                  "SELECT checksum, started_at, finished_at, logs, rolled_back_at,"
                      + " applied_steps_count, length(id) FROM _prisma_migrations"))
          .containsExactly(
              "4312064fb919270bf424b22dae3eaa5d5c0c6f0326bd11ac838ad2a892e63856"
                  + "|2026-01-31T12:00:00.250+00:00|2026-01-31T12:00:00.250+00:00|null|null|1|36");
    }
  }

  @Test
  void everyStateIsTold() throws IOException {
    write("1_applied", "a");
    write("2_edited", "changed");
    write("3_failed", "c");
    write("4_rolled_back", "d");
    write("5_pending", "e");
    MigrationHistory history =
        MigrationHistory.of(
            read(),
            Optional.of(
                List.of(
                    row("1_applied", "a", true, false),
                    row("2_edited", "b", true, false),
                    row("3_failed", "c", false, false),
                    row("4_rolled_back", "d", false, true),
                    row("2_missing", "m", true, false),
                    row("2_rolled_back_and_deleted", "x", false, true))));
    assertThat(history.entries())
        .extracting(entry -> entry.name() + " " + entry.state())
        .containsExactly(
            "1_applied APPLIED",
            "2_edited EDITED",
            "2_missing MISSING",
            "3_failed FAILED",
            "4_rolled_back ROLLED_BACK",
            "5_pending PENDING");
    assertThat(history.waiting())
        .extracting(MigrationFile::name)
        .containsExactly("4_rolled_back", "5_pending");
    assertThat(history.diagnosis())
        .isEqualTo(
            new Diverged(
                Optional.of("2_edited"),
                List.of("2_missing"),
                List.of("4_rolled_back", "5_pending")));
  }

  @Test
  void diagnosisUsesTheWordsOfTheReference() throws IOException {
    write("1_a", "a");
    write("2_b", "b");
    AppliedMigration first = row("1_a", "a", true, false);
    AppliedMigration second = row("2_b", "b", true, false);
    AppliedMigration third = row("3_c", "c", true, false);
    assertThat(diagnosis(first, second)).isEqualTo(new InStep());
    assertThat(diagnosis(first)).isEqualTo(new DatabaseIsBehind(List.of("2_b")));
    assertThat(diagnosis(first, second, third)).isEqualTo(new FolderIsBehind(List.of("3_c")));
    assertThat(diagnosis(first, third))
        .isEqualTo(new Diverged(Optional.of("1_a"), List.of("3_c"), List.of("2_b")));
  }

  @Test
  void convertedLineEndsAreNoEdit() throws IOException {
    write("1_a", INIT.replace("\n", "\r\n"));
    MigrationHistory history =
        MigrationHistory.of(read(), Optional.of(List.of(row("1_a", INIT, true, false))));
    assertThat(history.in(MigrationState.APPLIED)).hasSize(1);
  }

  @Test
  void newMigrationComesWithTheLockFileOfTheReference() {
    MigrationsFolder migrations = MigrationsFolder.read(folder.resolve("migrations"));
    MigrationFile file =
        migrations.create(MigrationName.folder(NOON, "Add User"), INIT, Provider.SQLITE);
    assertThat(file.name()).isEqualTo("20260131120000_add_user");
    assertThat(file.path()).hasContent(INIT);
    assertThat(folder.resolve("migrations/migration_lock.toml"))
        .hasContent(
            """
            # Please do not edit this file manually
            # It should be added in your version-control system (e.g., Git)
            provider = "sqlite"
            """);
    assertThatThrownBy(() -> migrations.create(file.name(), "", Provider.SQLITE))
        .hasMessageContaining("already exists");
  }

  @Test
  void lockOfAnotherProviderStops() throws IOException {
    Files.createDirectories(folder.resolve("migrations"));
    Path lock = folder.resolve("migrations/migration_lock.toml");
    Files.writeString(lock, "provider = \"postgresql\"\n");
    assertThatThrownBy(() -> read().requireProvider(Provider.SQLITE))
        .isInstanceOf(MigrationException.class)
        .hasMessageContaining("`postgresql`");
    Files.writeString(lock, "");
    assertThatThrownBy(() -> read().requireProvider(Provider.SQLITE))
        .hasMessageContaining("<PROVIDER NOT FOUND>");
    Files.writeString(lock, "provider = \"sqlite\"\n");
    read().requireProvider(Provider.SQLITE);
    Files.delete(lock);
    read().requireProvider(Provider.SQLITE);
  }

  @Test
  void badFilesAreNamed() throws IOException {
    Files.createDirectories(folder.resolve("migrations/1_empty_folder"));
    assertThatThrownBy(() -> read().migrations().getFirst().requireScript())
        .isInstanceOf(MigrationException.class)
        .hasMessageContaining("1_empty_folder");
    Path latin = folder.resolve("migrations/2_latin/migration.sql");
    Files.createDirectories(folder.resolve("migrations/2_latin"));
    Files.write(latin, "SELECT 'ä'".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(this::read)
        .hasMessageContaining(latin.toString())
        .hasMessageContaining("not UTF-8");
  }

  @Test
  void namesFollowTheRulesOfTheReference() {
    assertThat(MigrationName.slug("Add Users!")).isEqualTo("add_users");
    assertThat(MigrationName.slug("CamelCaseHTTPName2")).isEqualTo("camel_case_http_name2");
    assertThat(MigrationName.slug(" x__y--z ")).isEqualTo("x_y_z");
    assertThat(MigrationName.slug("Größe & Maß")).isEqualTo("groesse_and_mass");
    assertThat(MigrationName.slug("don't")).isEqualTo("dont");
    assertThat(MigrationName.slug("../../etc")).isEqualTo("etc");
    assertThat(MigrationName.slug("a".repeat(300))).hasSize(200);
    assertThat(MigrationName.wishOf("20260131120000_add_user")).isEqualTo("add_user");
  }

  private HistoryDiagnosis diagnosis(AppliedMigration... rows) {
    return MigrationHistory.of(read(), Optional.of(List.of(rows))).diagnosis();
  }

  private static AppliedMigration row(
      String name, String script, boolean finished, boolean rolledBack) {
    return new AppliedMigration(
        "id",
        Checksum.of(script),
        finished ? Optional.of(NOON) : Optional.empty(),
        name,
        Optional.empty(),
        rolledBack ? Optional.of(NOON) : Optional.empty(),
        NOON,
        1);
  }

  private MigrationsFolder read() {
    return MigrationsFolder.read(folder.resolve("migrations"));
  }

  private void write(String name, String script) throws IOException {
    Path migration = Files.createDirectories(folder.resolve("migrations").resolve(name));
    Files.writeString(migration.resolve("migration.sql"), script);
  }

  private static List<AppliedMigration> rows(TestDatabase database) throws SQLException {
    try (Connection connection = database.database().borrow()) {
      return MigrationsTable.of(database.database().url(), connection, Clock.systemUTC())
          .read()
          .orElseThrow();
    }
  }

  private static SqlScript golden(String name) throws IOException {
    try (InputStream in =
        MigrationHistoryTest.class.getResourceAsStream("/golden/history/" + name)) {
      assertThat(in).as(name).isNotNull();
      return SqlScript.parse(
          new String(in.readAllBytes(), StandardCharsets.UTF_8), SqlLexis.SQLITE);
    }
  }
}
