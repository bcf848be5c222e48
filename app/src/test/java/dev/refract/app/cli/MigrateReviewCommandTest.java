package dev.refract.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrateReviewCommandTest {
  private static final String MIGRATION = "prisma/migrations/20990101000000_next/migration.sql";

  @TempDir Path temporary;
  private ExampleProject blog;

  @BeforeEach
  void deploy() {
    blog = ExampleProject.copy("blog", temporary);
    assertThat(run("migrate deploy").exitCode()).isZero();
  }

  @Test
  void nothingIsPending() {
    Invocation review = run("migrate review");
    assertThat(review.err()).isEmpty();
    assertThat(review.exitCode()).isZero();
    assertThat(review.out()).startsWith("Reviewed on SQLite 3.").contains("no findings");
  }

  @Test
  void pendingMigrationsAreReviewedOnTheDatabase() throws IOException {
    pending("DELETE FROM \"_prisma_migrations\";");
    Invocation review = run("migrate review");
    assertThat(review.exitCode()).isEqualTo(ExitCode.ERRORS);
    assertThat(review.out()).contains("20990101000000_next", "DS08", "counted:");

    assertThat(run("migrate review", "--ignore", "ds08").exitCode()).isZero();
    assertThat(run("migrate review", "20990101000000_next").exitCode()).isEqualTo(ExitCode.ERRORS);
  }

  @Test
  void anIgnoreInTheScriptNeedsAReason() throws IOException {
    pending("-- refract:ignore DS08\nDELETE FROM \"_prisma_migrations\";");
    assertThat(run("migrate review").out()).contains("IG01", "DS08");

    pending("-- refract:ignore DS08 the history begins anew\nDELETE FROM \"_prisma_migrations\";");
    Invocation review = run("migrate review");
    assertThat(review.exitCode()).isZero();
    assertThat(review.out()).contains("because: the history begins anew");
  }

  @Test
  void lessSeriousFindingsCanBeLeftOut() throws IOException {
    pending("ALTER TABLE \"_prisma_migrations\" RENAME TO \"history\";");
    assertThat(run("migrate review").exitCode()).isEqualTo(ExitCode.WARNINGS);
    Invocation errors = run("migrate review", "--min-severity", "error");
    assertThat(errors.exitCode()).isZero();
    assertThat(errors.out()).doesNotContain("BC01");
  }

  @Test
  void anEditedMigrationIsAnError() {
    String init = "prisma/migrations/20260101090000_init/migration.sql";
    blog.write(init, blog.read(init) + "\n-- more\n");
    Invocation review = run("migrate review");
    assertThat(review.exitCode()).isEqualTo(ExitCode.ERRORS);
    assertThat(review.out()).contains("TX08");
  }

  @Test
  void whatTheSchemaWouldChange() {
    blog.edit("prisma/schema.prisma", "  location   String?\n", "");
    Invocation review = run("migrate review", "--from-schema", "--format", "json");
    assertThat(review.err()).isEmpty();
    assertThat(review.out()).contains("\"from database to schema\"", "\"statements\"");
  }

  @Test
  void aScriptWithoutProjectAndDatabase() throws IOException {
    Path script = temporary.resolve("change.sql");
    Files.writeString(script, "ALTER TABLE person ADD COLUMN x int NOT NULL;\n");
    Invocation review =
        Invocation.of(
            "migrate review",
            "--file",
            script.toString(),
            "--offline",
            "--postgres-version",
            "16",
            "--format",
            "sarif");
    assertThat(review.err()).isEmpty();
    assertThat(review.exitCode()).isEqualTo(ExitCode.ERRORS);
    assertThat(review.out()).contains("\"2.1.0\"", "\"DD01\"");
  }

  @Test
  void offlineTheNewestMigrationIsReviewed() throws IOException {
    pending("DROP TABLE \"Gone\";");
    Invocation review = run("migrate review", "--offline", "--format", "markdown");
    assertThat(review.out()).contains("SQLite, not connected", "`20990101000000_next`", "DS01");
  }

  @Test
  void rulesOnRequestAreAskedFor() throws IOException {
    blog.write("asked.sql", "ALTER TABLE t ADD COLUMN x int;\n");
    String file = blog.file("asked.sql").toString();
    String[] offline = {"--offline", "--postgres-version", "16", "--file", file};
    assertThat(run("migrate review", offline).out()).doesNotContain("SC16");
    String[] asking = {"--enable", "sc16", "--offline", "--postgres-version", "16", "--file", file};
    assertThat(run("migrate review", asking).out()).contains("SC16");
  }

  @Test
  void whatTheProjectIgnoresIsIgnored() throws IOException {
    pending("DELETE FROM \"_prisma_migrations\";");
    blog.write("refract.toml", "[review]\nignore = [\"DS08\"]\n");
    Invocation review = run("migrate review");
    assertThat(review.exitCode()).isZero();
    assertThat(review.out()).contains("ignored DS08", "because: refract.toml");
  }

  @Test
  void whatIsMisunderstoodIsSaid() {
    assertThat(run("migrate review", "nothing").err()).contains("There is no migration nothing");
    assertThat(run("migrate review", "--ignore", "XX99").exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(run("migrate review", "--postgres-version", "16").err()).contains("--offline");
    assertThat(run("migrate review", "--offline", "--postgres-version", "9").err())
        .contains("11 or later");
  }

  private void pending(String sql) throws IOException {
    Files.createDirectories(blog.file(MIGRATION).getParent());
    blog.write(MIGRATION, sql + "\n");
  }

  private Invocation run(String command, String... more) {
    String[] all = new String[more.length + 2];
    System.arraycopy(more, 0, all, 0, more.length);
    all[more.length] = "--project";
    all[more.length + 1] = blog.folder().toString();
    return Invocation.of(command, all);
  }
}
