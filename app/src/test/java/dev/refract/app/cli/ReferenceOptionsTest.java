package dev.refract.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What scripts of existing projects say on the command line means the same here. */
class ReferenceOptionsTest {
  @TempDir Path temporary;
  private ExampleProject blog;

  @BeforeEach
  void copyTheExample() {
    blog = ExampleProject.copy("blog", temporary);
  }

  @Test
  void aSchemaElsewhereBringsItsMigrationsAlong() throws Exception {
    Files.delete(blog.file("prisma.config.ts"));
    Path moved = Files.createDirectories(temporary.resolve("elsewhere"));
    Files.move(blog.file("prisma"), moved.resolve("db"));

    Invocation deploy = run("migrate deploy", "--schema", moved + "/db/schema.prisma");

    assertThat(deploy.err()).isEmpty();
    assertThat(deploy.out()).contains("Applied 20260101090000_init");
  }

  @Test
  void aSchemaThatIsNotThereIsSaid() {
    Invocation deploy = run("migrate deploy", "--schema", "no/such.prisma");

    assertThat(deploy.exitCode()).isEqualTo(1);
    assertThat(deploy.err()).contains("--schema names the schema ", "no/such.prisma");
  }

  @Test
  void anotherConfigurationIsReadFromItsOwnFolder() throws Exception {
    Files.delete(blog.file("refract.toml"));
    Path folder = Files.createDirectories(blog.file("config"));
    Files.writeString(
        folder.resolve("ci.config.ts"),
        """
        export default defineConfig({
          schema: "../prisma/schema.prisma",
          datasource: { url: "file:./ci.db" },
        })
        """);

    Invocation deploy = run("migrate deploy", "--config", folder + "/ci.config.ts");

    assertThat(deploy.err()).isEmpty();
    assertThat(deploy.out()).contains("Applied 20260101090000_init");
    assertThat(folder.resolve("ci.db")).isRegularFile();
  }

  @Test
  void aConfigurationThatIsNotThereIsSaid() {
    Invocation status = run("migrate status", "--config", "no.config.ts");

    assertThat(status.exitCode()).isEqualTo(1);
    assertThat(status.err()).contains("There is no configuration file ", "no.config.ts");
  }

  @Test
  void anotherDatabaseTakesThePlaceOfTheEnvironments() {
    Path other = temporary.resolve("other.db");

    Invocation push = run("db push", "--url", "file:" + other);

    assertThat(push.err()).isEmpty();
    assertThat(other).isRegularFile();
    assertThat(blog.file("dev.db")).doesNotExist();
  }

  @Test
  void aProductionDatabaseStaysOneUnderItsUrl() {
    Path live = temporary.resolve("live.db");
    blog.write(
        "refract.toml",
        """
        [environments.local]
        url = "file:./dev.db"
        [environments.live]
        url = "file:%s"
        production = true
        """
            .formatted(live));

    Invocation push = run("db push", "--url", "file:" + live);
    Invocation reset = run("migrate reset", "-f", "--url", "file:" + live);

    assertThat(push.err()).contains("`db push` does not work on a production environment.");
    assertThat(reset.err()).contains("production").contains("does not reset it");
    assertThat(live).doesNotExist();
  }

  @Test
  void shortOptionsAreUnderstood() {
    blog.edit("prisma/schema.prisma", "model Category {", "model Category {\n  note String?");

    Invocation dev = run("migrate dev", "-n", "add_note");
    Invocation reset = run("migrate reset", "-f");

    assertThat(dev.out()).contains("_add_note").contains("Applied ");
    assertThat(reset.out()).contains("The database is as new.");
  }

  @Test
  void toResolveNothingIsAMisunderstanding() {
    Invocation resolve = run("migrate resolve");

    assertThat(resolve.exitCode()).isEqualTo(2);
    assertThat(resolve.err()).contains("--applied MIGRATION or --rolled-back MIGRATION");
  }

  @Test
  void theSeedOfTheConfigurationIsACommandThatGetsFurtherArguments() throws Exception {
    Files.delete(blog.file("refract.toml"));
    Path bin = Files.createDirectories(blog.file("node_modules/.bin"));
    Path program = bin.resolve("plant");
    Files.writeString(program, "#!/bin/sh\nprintf '%s|' \"$@\" > planted.txt\n");
    assertThat(program.toFile().setExecutable(true)).isTrue();
    blog.write(
        "prisma.config.ts",
        """
        export default defineConfig({
          schema: "prisma/schema.prisma",
          migrations: { seed: 'plant --options {"module":"CommonJS"} a\\\\ b' },
          datasource: { url: "file:./dev.db" },
        })
        """);

    Invocation seed = run("db seed", "--", "--size", "big one");

    assertThat(seed.err()).isEmpty();
    assertThat(seed.exitCode()).isZero();
    assertThat(blog.read("planted.txt"))
        .isEqualTo("--options|{\"module\":\"CommonJS\"}|a b|--size|big one|");
  }

  @Test
  void aSeedCommandThatFailsOrIsNotThereIsSaid() throws Exception {
    Files.delete(blog.file("refract.toml"));
    String config =
        """
        export default { schema: "prisma/schema.prisma", migrations: { seed: "%s" } }
        """;

    blog.write("prisma.config.ts", config.formatted("false"));
    Invocation fails = run("db seed");
    blog.write("prisma.config.ts", config.formatted("no-such-program-anywhere x"));
    Invocation missing = run("db seed");

    assertThat(fails.exitCode()).isEqualTo(1);
    assertThat(fails.err()).contains("The seed command ended with exit code 1.");
    assertThat(missing.err()).contains("cannot be started", "no-such-program-anywhere");
  }

  private Invocation run(String command, String... arguments) {
    String[] all = new String[arguments.length + 2];
    all[0] = "--project";
    all[1] = blog.folder().toString();
    System.arraycopy(arguments, 0, all, 2, arguments.length);
    return Invocation.of(command, all);
  }
}
