package dev.refract.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said where database and migrations folder do not fit, and that the advice helps. */
class HistoryCommandTest {
  private static final String FIRST = "20260101090000_init";

  @TempDir Path temporary;
  private ExampleProject blog;

  @BeforeEach
  void copyTheExample() {
    blog = ExampleProject.copy("blog", temporary);
  }

  @Test
  void anEmptyMigrationCanBeAskedForAndFilledByHand() throws IOException {
    run("migrate deploy");

    Invocation create = run("migrate dev", "--create-only", "--name", "by_hand");
    Path script = migrations().getLast().resolve("migration.sql");

    assertThat(create.exitCode()).isZero();
    assertThat(script).hasContent("-- This is an empty migration.");
    Files.writeString(script, "CREATE VIEW titles AS SELECT title FROM \"Post\";\n");
    assertThat(run("migrate dev").out()).contains("_by_hand (1 statement");
  }

  @Test
  void anEmptyMigrationNeedsANameToo() {
    run("migrate deploy");

    Invocation create = run("migrate dev", "--create-only");

    assertThat(create.exitCode()).isEqualTo(2);
    assertThat(create.err()).startsWith("Name the new migration: --name");
  }

  @Test
  void tablesWithoutAHistoryAreNoDriftAndTheAdviceEndsIt() {
    run("db push");

    assertThat(run("migrate status").err()).contains("P3005", "resolve --applied " + FIRST);
    Invocation dev = run("migrate dev", "--name", "a");
    assertThat(dev.err()).contains("resolve --applied " + FIRST).doesNotContain("Drift");

    run("migrate resolve", "--applied", FIRST);
    assertThat(run("migrate status").exitCode()).isZero();
    assertThat(run("migrate dev").exitCode()).isZero();
  }

  @Test
  void aDatabaseWithoutAnyMigrationIsBaselinedAsTheAdviceSays() throws IOException {
    run("db push");
    Files.move(blog.file("prisma/migrations"), blog.file("prisma/old"));
    String first = blog.file("prisma/migrations/0_init/migration.sql").toString();

    assertThat(run("migrate dev", "--name", "a").err())
        .contains("migrate diff --from-empty --to-config-datasource --script -o")
        .contains("migrate resolve --applied 0_init");
    run("migrate diff", "--from-empty", "--to-config-datasource", "--script", "-o", first);
    run("migrate resolve", "--applied", "0_init");

    assertThat(run("migrate dev").out()).contains("there is nothing to do");
  }

  @Test
  void driftIsTakenIntoAMigrationAsTheAdviceSays() {
    run("migrate deploy");
    blog.write("drift.sql", "CREATE TABLE by_hand (id INTEGER PRIMARY KEY NOT NULL);");
    run("db execute", "--file", blog.file("drift.sql").toString());
    String taken = blog.file("prisma/migrations/20260601000000_taken/migration.sql").toString();

    Invocation dev = run("migrate dev", "--name", "a");
    assertThat(dev.err()).contains("by_hand").contains("migrate resolve --applied NAME");
    run(
        "migrate diff",
        "--from-migrations",
        blog.file("prisma/migrations").toString(),
        "--to-config-datasource",
        "--script",
        "-o",
        taken);
    run("migrate resolve", "--applied", "20260601000000_taken");

    assertThat(run("migrate dev", "--name", "a", "--create-only").err()).doesNotContain("Drift");
  }

  @Test
  void aRenamedFolderIsNeitherMissingNorPending() throws IOException {
    run("migrate deploy");
    Files.move(migrations().getFirst(), blog.file("prisma/migrations/20260101090000_first"));

    Invocation status = run("migrate status");

    assertThat(status.exitCode()).isEqualTo(1);
    assertThat(status.err())
        .contains("its folder was renamed", "resolve --applied 20260101090000_first")
        .doesNotContain("migrate deploy", "version control");
  }

  @Test
  void aFolderWithoutItsScriptIsNotAdvisedToBeDeployed() throws IOException {
    run("migrate deploy");
    Files.createDirectories(blog.file("prisma/migrations/20260601000000_half"));

    assertThat(run("migrate status").err())
        .contains("Restore ", "20260601000000_half", "or delete its folder")
        .doesNotContain("migrate deploy");
  }

  @Test
  void deployingTellsOfWhatWasEditedOrRemovedAfterItRan() throws IOException {
    run("migrate deploy");
    Path script = migrations().getFirst().resolve("migration.sql");
    Files.writeString(script, Files.readString(script) + "\n-- more\n");
    Invocation edited = run("migrate deploy");
    Files.delete(script);
    Files.delete(script.getParent());
    Invocation missing = run("migrate deploy");

    assertThat(edited.err()).contains("note: " + FIRST + ": It was edited after it ran.");
    assertThat(edited.exitCode()).isZero();
    assertThat(missing.err()).contains("note: " + FIRST + ": It has run here, and its folder is");
    assertThat(missing.exitCode()).isZero();
  }

  @Test
  void sidesOfDifferentDatabasesAreNotCompared() {
    blog.write("prisma/migrations/migration_lock.toml", "provider = \"postgresql\"\n");

    Invocation diff =
        run(
            "migrate diff",
            "--from-migrations",
            blog.file("prisma/migrations").toString(),
            "--to-schema",
            blog.file("prisma/schema.prisma").toString());

    assertThat(diff.exitCode()).isEqualTo(1);
    assertThat(diff.err()).contains("is of postgresql, and the other of sqlite");
  }

  @Test
  void noDatabaseIsMadeForMigrationsOfAnotherProduct() {
    blog.write("prisma/migrations/migration_lock.toml", "provider = \"postgresql\"\n");

    assertThat(run("migrate deploy").err()).contains("P3019");
    assertThat(blog.file("dev.db")).doesNotExist();
  }

  @Test
  void aFileThatCannotBeWrittenIsNoCrash() {
    String folder = blog.file("prisma").toString();

    Invocation diff = run("migrate diff", "--from-empty", "--to-empty", "-o", folder);

    assertThat(diff.exitCode()).isEqualTo(1);
    assertThat(diff.err()).contains("cannot be written").doesNotContain("please report");
  }

  private List<Path> migrations() throws IOException {
    try (Stream<Path> folders = Files.list(blog.file("prisma/migrations"))) {
      return folders.filter(Files::isDirectory).sorted().toList();
    }
  }

  private Invocation run(String command, String... arguments) {
    Stream<String> project = Stream.of("--project", blog.folder().toString());
    return Invocation.of(
        command, Stream.concat(project, Stream.of(arguments)).toArray(String[]::new));
  }
}
