package dev.refract.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One project through all rooms, as a person at a terminal would take it. */
class WholePathTest {
  private static final String SCHEMA = "prisma/schema.prisma";

  @TempDir Path temporary;
  private ExampleProject blog;

  @BeforeEach
  void copyTheExample() {
    blog = ExampleProject.copy("blog", temporary);
  }

  @Test
  void aBrokenSchemaIsShownWithItsPlaceAndACaret() {
    blog.edit(SCHEMA, "author     User  ", "author     Usr   ");

    Invocation validate = Invocation.of("validate", blog.folder().toString());

    assertThat(validate.exitCode()).isEqualTo(1);
    assertThat(validate.err())
        .contains("schema.prisma:88:14: error R3001: ")
        .contains("88 |   author     Usr  ")
        .contains("   |              ^^^")
        .contains("error: The schema has 1 error.");
    assertThat(validate.out()).isEmpty();
  }

  @Test
  void aValidSchemaSaysWhatItHolds() {
    Invocation validate = Invocation.of("validate", blog.folder().toString());

    assertThat(validate.err()).isEmpty();
    assertThat(validate.out()).isEqualTo("The schema is valid: 5 models, 2 enums in 1 file.\n");
    assertThat(validate.exitCode()).isZero();
  }

  @Test
  void hintsAreGivenOnRequestAndSwitchedOffByTheProject() {
    blog.edit(
        SCHEMA,
        "  email     String    @unique",
        "  email     String    @unique\n\n  @@index([email])");

    Invocation plain = Invocation.of("validate", blog.folder().toString());
    Invocation hints = Invocation.of("validate", "--hints", blog.folder().toString());
    blog.write("refract.toml", "[hints]\noff = [\"H1005\"]\n");
    Invocation without = Invocation.of("validate", "--hints", blog.folder().toString());

    assertThat(plain.err()).isEmpty();
    assertThat(hints.exitCode()).isZero();
    assertThat(hints.err()).contains("hint H1005: `@@index([email])` is needless");
    assertThat(hints.out()).contains(" hint");
    assertThat(without.err()).doesNotContain("H1005");
  }

  @Test
  void formatRestoresTheLayoutAndCheckOnlyReportsIt() {
    String canonical = blog.read(SCHEMA);
    blog.edit(SCHEMA, "  email     String    @unique", "email String @unique");

    Invocation check = Invocation.of("format", blog.folder().toString(), "--check");
    assertThat(check.exitCode()).isEqualTo(1);
    assertThat(check.err()).contains("not formatted: ").contains("schema.prisma");

    assertThat(Invocation.of("format", blog.folder().toString()).exitCode()).isZero();
    assertThat(blog.read(SCHEMA)).isEqualTo(canonical);
    assertThat(Invocation.of("format", blog.folder().toString(), "--check").exitCode()).isZero();
  }

  @Test
  void formatLeavesASchemaWithErrorsAsItIs() {
    blog.edit(SCHEMA, "  email     String    @unique", "email Strin @unique");
    String broken = blog.read(SCHEMA);

    assertThat(Invocation.of("format", blog.folder().toString()).exitCode()).isEqualTo(1);
    assertThat(blog.read(SCHEMA)).isEqualTo(broken);
  }

  @Test
  void migrationsAreDeployedAndTheDatabaseIsSeeded() {
    Invocation before = run("migrate status");
    assertThat(before.exitCode()).isEqualTo(1);
    assertThat(before.out()).isEqualTo("pending      20260101090000_init\n");
    assertThat(before.err()).contains("P1003", "refract migrate deploy");

    Invocation deploy = run("migrate deploy");
    assertThat(deploy.err()).isEmpty();
    assertThat(deploy.out()).contains("Applied 20260101090000_init (21 statements, ");
    assertThat(run("migrate deploy").out()).isEqualTo("No pending migrations.\n");

    Invocation status = run("migrate status");
    assertThat(status.exitCode()).isZero();
    assertThat(status.out()).contains("applied      20260101090000_init").contains("up to date");

    Invocation seed = run("db seed");
    assertThat(seed.err()).isEmpty();
    assertThat(seed.out()).contains("Seeded: 8 statements");

    Invocation query =
        run(
            "query",
            "Post",
            "findMany",
            """
            {"where": {"status": "PUBLISHED"}, "orderBy": {"id": "asc"}, "take": 1,
             "select": {"title": true, "author": {"select": {"name": true}}}}\
            """);
    assertThat(query.err()).isEmpty();
    assertThat(query.out())
        .contains("\"title\" : \"The case against plain language\"")
        .contains("\"name\" : \"");
    assertThat(run("query", "Comment", "count").out()).isEqualTo("9000\n");
  }

  @Test
  void aChangeOfTheSchemaBecomesAMigration() {
    run("migrate deploy");
    assertThat(run("migrate dev").out()).contains("there is nothing to do");

    blog.edit(SCHEMA, "  summary     String?\n", "  summary     String?\n  subtitle    String?\n");
    Invocation unnamed = run("migrate dev");
    assertThat(unnamed.exitCode()).isEqualTo(2);
    assertThat(unnamed.err()).contains("--name");

    Invocation dev = run("migrate dev", "--name", "Add subtitle");
    assertThat(dev.err()).isEmpty();
    assertThat(dev.exitCode()).isZero();
    assertThat(dev.out())
        .contains("-- AlterTable\nALTER TABLE \"posts\" ADD COLUMN \"subtitle\" TEXT;")
        .contains("_add_subtitle/migration.sql")
        .contains("Applied ");
    assertThat(run("migrate status").exitCode()).isZero();
    assertThat(run("migrate dev").out()).contains("there is nothing to do");
  }

  @Test
  void dataIsNotLostWithoutAWord() {
    run("migrate deploy");
    run("db seed");
    blog.edit(SCHEMA, "  location   String?\n", "");

    Invocation refused = run("migrate dev", "--name", "drop_location");
    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(refused.err()).contains("location").contains("--accept-data-loss");
    assertThat(run("migrate status").exitCode()).as("nothing was written").isZero();

    Invocation accepted = run("migrate dev", "--name", "drop_location", "--accept-data-loss");
    assertThat(accepted.exitCode()).isZero();
    assertThat(run("migrate status").exitCode()).isZero();
  }

  @Test
  void aMigrationThatFailsInTheMiddleLeavesNothingAndSaysHowToGoOn() {
    run("migrate deploy");
    blog.edit(SCHEMA, "  summary     String?\n", "  summary     String?\n  subtitle    String?\n");
    String created = run("migrate dev", "--name", "broken", "--create-only").out();
    Matcher folder = Pattern.compile("(\\d{14}_broken).migration\\.sql").matcher(created);
    assertThat(folder.find()).isTrue();
    String name = folder.group(1);
    String script = "prisma/migrations/" + name + "/migration.sql";
    blog.edit(script, "TEXT;\n", "TEXT;\nINSERT INTO \"nowhere\" VALUES (1);\n");

    Invocation deploy = run("migrate deploy");
    assertThat(deploy.exitCode()).isEqualTo(1);
    assertThat(deploy.err())
        .contains("P3018")
        .contains("migration.sql:3:13, statement 2 of 2")
        .contains("Nothing of this migration was kept");
    assertThat(run("migrate deploy").err()).contains("P3009");

    assertThat(run("migrate resolve", "--rolled-back", name).exitCode()).isZero();
    blog.edit(script, "INSERT INTO \"nowhere\" VALUES (1);\n", "");
    assertThat(run("migrate deploy").exitCode()).isZero();
    assertThat(run("migrate dev").out()).contains("there is nothing to do");
  }

  @Test
  void aWrongQueryIsToldWithItsPath() {
    run("migrate deploy");

    Invocation query = run("query", "Post", "findMany", "{\"where\": {\"titel\": \"x\"}}");
    assertThat(query.exitCode()).isEqualTo(1);
    assertThat(query.err()).contains("titel").contains("title");

    Invocation unreadable = run("query", "Post", "findMany", "{where}");
    assertThat(unreadable.exitCode()).isEqualTo(2);
    assertThat(unreadable.err()).contains("not JSON");
  }

  @Test
  void aDatabaseThatIsNotSqliteIsNamed() {
    blog.write(
        "dev.db",
        "This is a text, and a rather long one at that: more than one hundred bytes of it.\n"
            .repeat(3));

    Invocation deploy = run("migrate deploy");

    assertThat(deploy.exitCode()).isEqualTo(1);
    assertThat(deploy.err()).contains("dev.db");
  }

  private Invocation run(String command, String... arguments) {
    String[] all = new String[arguments.length + 2];
    System.arraycopy(arguments, 0, all, 0, arguments.length);
    all[arguments.length] = "--project";
    all[arguments.length + 1] = blog.folder().toString();
    return Invocation.of(command, all);
  }
}
