package dev.refract.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code migrate down}, {@code squash} and {@code backfill} at the terminal. */
class MigrationWaysCommandTest {
  private static final String INIT = "20260101000000_init";
  private static final String EXPAND = "20260102000000_expand";
  private static final String CONTRACT = "20260103000000_contract";

  @TempDir Path folder;

  @BeforeEach
  void project() throws IOException {
    write("refract.toml", "[environments.local]\nurl = \"file:dev.db\"\n");
    write(
        "prisma/schema.prisma",
        "datasource db {\n  provider = \"sqlite\"\n}\n\nmodel User {\n  id Int @id\n}\n");
    migration(INIT, "CREATE TABLE \"User\" (\"id\" INTEGER PRIMARY KEY);\n");
    migration(EXPAND, "ALTER TABLE \"User\" ADD COLUMN \"label\" TEXT;\n");
  }

  @Test
  void aMigrationIsTakenBackOnlyByItsNameAndWithTheLossAgreed() {
    run("migrate deploy");
    Invocation shown = run("migrate down");
    assertThat(shown.exitCode()).isZero();
    assertThat(shown.out())
        .contains("The last applied migration is " + EXPAND)
        .contains("ALTER TABLE \"User\" ADD COLUMN \"label\" TEXT;")
        .contains("-- You are about to drop the column `label`")
        .contains("DROP TABLE \"User\";");
    assertThat(run("migrate down", "--apply", INIT).err())
        .contains("The last applied migration is " + EXPAND + ", not " + INIT);
    assertThat(run("migrate down", "--apply", EXPAND).err()).contains("Add --accept-data-loss");
    assertThat(run("migrate status").exitCode()).isZero();

    Invocation down = run("migrate down", "--write", "--apply", EXPAND, "--accept-data-loss");
    assertThat(down.exitCode()).isZero();
    assertThat(down.out()).contains("Written: ", "Taken back: " + EXPAND);
    assertThat(folder.resolve("prisma/migrations").resolve(EXPAND).resolve("down.sql")).exists();
    assertThat(run("migrate status").out()).contains("rolled back  " + EXPAND);
  }

  @Test
  void squashingIsShownFirst() {
    run("migrate deploy");
    Invocation shown = run("migrate squash");
    assertThat(shown.err()).isEmpty();
    assertThat(shown.out())
        .contains("20260102000000_squashed replaces:\n  " + INIT + "\n  " + EXPAND)
        .contains("Nothing was changed");
    Invocation written = run("migrate squash", "--write");
    assertThat(written.out()).contains("resolve --applied 20260102000000_squashed");
    assertThat(run("migrate status").out()).contains("applied      20260102000000_squashed");
    assertThat(run("migrate deploy").out()).isEqualTo("No pending migrations.\n");
  }

  @Test
  void aMigrationWaitsForItsBackfill() throws IOException {
    run("migrate deploy");
    write("rows.sql", "INSERT INTO \"User\" (\"id\") VALUES (1), (2), (3);");
    run("db execute", "--file", folder.resolve("rows.sql").toString());
    String between = "20260102120000_between";
    migration(between, "CREATE TABLE \"Between\" (\"id\" INTEGER PRIMARY KEY);\n");
    migration(CONTRACT, "CREATE TABLE \"Done\" (\"id\" INTEGER PRIMARY KEY);\n");
    write(
        "prisma/migrations/" + CONTRACT + "/backfill.toml",
        "table = 'User'\nset = \"label = 'user ' || id\"\nwhere = 'label IS NULL'\n");

    Invocation deploy = run("migrate deploy");
    assertThat(deploy.exitCode()).isEqualTo(1);
    assertThat(deploy.out()).contains("Applied " + between);
    assertThat(deploy.err()).contains("P3090", "refract migrate backfill " + CONTRACT);
    assertThat(run("migrate status").out())
        .contains("pending      " + CONTRACT + " (first: refract migrate backfill " + CONTRACT);
    assertThat(run("migrate backfill", CONTRACT, "--batch", "0").exitCode()).isEqualTo(2);

    Invocation backfill = run("migrate backfill", CONTRACT, "--batch", "2", "--pause", "0");
    assertThat(backfill.err()).isEmpty();
    assertThat(backfill.out()).contains("The backfill is complete: 3 rows filled.");
    assertThat(run("migrate deploy").out()).contains("Applied " + CONTRACT);
    assertThat(run("migrate backfill", EXPAND).err()).contains("P3091", "has no backfill");
  }

  private void migration(String name, String script) throws IOException {
    write("prisma/migrations/" + name + "/migration.sql", script);
  }

  private void write(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.resolveSibling(""));
    Files.writeString(path, text);
  }

  private Invocation run(String command, String... arguments) {
    return Invocation.of(
        command,
        Stream.concat(Arrays.stream(arguments), Stream.of("--project", folder.toString()))
            .toArray(String[]::new));
  }
}
