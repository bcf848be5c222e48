package dev.refract.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MigrateDiffCommandTest {
  private static final Path EXAMPLES = Path.of("../examples");

  @TempDir Path temporary;

  @ParameterizedTest
  @CsvSource({
    "blog, schema.prisma, 20260101090000_init",
    "northstar, schema, 20260105080000_init",
  })
  void theFirstMigrationOfAnExampleIsWhatItsSchemaNeeds(String example, String schema, String name)
      throws IOException {
    Path prisma = EXAMPLES.resolve(example).resolve("prisma");

    Invocation diff =
        Invocation.of(
            "migrate diff",
            "--from-empty",
            "--to-schema",
            prisma.resolve(schema).toString(),
            "--script");

    assertThat(diff.err()).isEmpty();
    assertThat(diff.out())
        .isEqualTo(
            Files.readString(prisma.resolve("migrations").resolve(name).resolve("migration.sql")));
  }

  @Test
  void migrationsAndSchemaOfAnExampleAgree() {
    Path prisma = EXAMPLES.resolve("blog/prisma");

    Invocation diff =
        Invocation.of(
            "migrate diff",
            "--from-migrations",
            prisma.resolve("migrations").toString(),
            "--to-schema",
            prisma.resolve("schema.prisma").toString(),
            "--exit-code");

    assertThat(diff.err()).isEmpty();
    assertThat(diff.out()).isEqualTo("No difference detected.\n");
    assertThat(diff.exitCode()).isZero();
  }

  @Test
  void aDifferenceHasItsOwnExitCodeAndASummary() {
    ExampleProject blog = ExampleProject.copy("blog", temporary);
    assertThat(Invocation.of("migrate deploy", "--project", blog.folder().toString()).exitCode())
        .isZero();
    blog.edit(
        "prisma/schema.prisma",
        "  location   String?\n",
        "  location   String?\n  motto String?\n");

    Invocation diff =
        Invocation.of(
            "migrate diff",
            "--from-config-datasource",
            "--to-schema",
            blog.file("prisma/schema.prisma").toString(),
            "--project",
            blog.folder().toString(),
            "--exit-code");

    assertThat(diff.exitCode()).isEqualTo(2);
    assertThat(diff.out()).contains("motto");
  }

  @Test
  void bothSidesAreNeeded() {
    Invocation diff = Invocation.of("migrate diff", "--from-empty");

    assertThat(diff.exitCode()).isEqualTo(2);
    assertThat(diff.err()).contains("--to-schema");
  }
}
