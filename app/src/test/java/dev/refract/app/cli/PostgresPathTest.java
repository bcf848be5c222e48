package dev.refract.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project on PostgreSQL, from nothing to a migrated database and back to its schema. */
class PostgresPathTest {
  private static final String SCHEMA =
      """
      datasource db {
        provider = "postgresql"
      }

      enum Role {
        ADMIN
        USER
      }

      /// Who writes.
      model User {
        id    Int    @id @default(autoincrement())
        email String @unique
        role  Role   @default(USER)
      }
      """;

  /** The reference writes enums behind models. */
  private static final String PULLED =
      """
      datasource db {
        provider = "postgresql"
      }

      /// Who writes.
      model User {
        id    Int    @id @default(autoincrement())
        email String @unique
        role  Role   @default(USER)
      }

      enum Role {
        ADMIN
        USER
      }
      """;

  private static EmbeddedPostgres server;

  @TempDir Path folder;
  private String database;

  @BeforeAll
  static void start() throws IOException {
    server = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  @BeforeEach
  void project() {
    database = folder.getFileName().toString().toLowerCase(Locale.ROOT);
    write(
        "prisma.config.ts",
        "export default { schema: 'prisma/schema.prisma', datasource: { url: '"
            + "postgresql://postgres@localhost:%d/%s' } }".formatted(server.getPort(), database));
    write("prisma/schema.prisma", SCHEMA);
  }

  @Test
  void devMakesTheDatabaseAndItsFirstMigrationAndLaterOnesFollow() {
    Invocation dev = run("migrate dev --name init");
    assertThat(dev.err()).isEmpty();
    assertThat(dev.out()).contains("CREATE TYPE \"Role\"", "Created ", "_init (4 statements, ");
    assertThat(run("migrate dev").out()).contains("there is nothing to do");

    sql("INSERT INTO \"User\" (email) VALUES ('ann@example.org')");
    write("prisma/schema.prisma", SCHEMA.replace("  USER\n", "  USER\n  GUEST\n"));
    assertThat(run("migrate dev --name guests").out())
        .contains("ALTER TYPE \"Role\" ADD VALUE 'GUEST';");

    assertThat(run("migrate status").out()).contains("The database is up to date.");
    assertThat(
            run("migrate diff --from-migrations "
                    + folder.resolve("prisma/migrations")
                    + " --to-schema "
                    + folder.resolve("prisma/schema.prisma")
                    + " --exit-code")
                .exitCode())
        .isZero();
    assertThat(run("migrate reset").exitCode()).isEqualTo(1);
    assertThat(run("migrate reset --force").out()).contains("_init", "_guests", "is as new");
    assertThat(sql("SELECT count(*) FROM \"User\"")).containsExactly("0");
  }

  @Test
  void pushAndPullAreOppositeWays() {
    assertThat(run("db push").out()).contains("The database is now what the schema describes.");
    assertThat(run("db push").out()).contains("already what the schema describes");
    assertThat(run("db pull --print").out()).isEqualTo(PULLED);
    assertThat(run("db pull --print --force").out()).doesNotContain("/// Who writes.");

    sql("ALTER TABLE \"User\" ADD score numeric(5,2)");
    assertThat(run("db pull").out()).contains("written: ", "The schema has 1 model");
    assertThat(read("prisma/schema.prisma"))
        .contains("/// Who writes.", "score Decimal? @db.Decimal(5, 2)");

    sql("INSERT INTO \"User\" (email, score) VALUES ('ann@example.org', 1)");
    write("prisma/schema.prisma", SCHEMA);
    Invocation refused = run("db push");
    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(refused.err())
        .contains("which still contains 1 non-null values", "Add --accept-data-loss");
    assertThat(run("db push --accept-data-loss").exitCode()).isZero();
    assertThat(run("db push --force-reset").out()).contains("was emptied");
    assertThat(sql("SELECT count(*) FROM \"User\"")).containsExactly("0");
  }

  @Test
  void scriptsAreExecutedAndAnnouncedWhereTheyRunInPieces() {
    run("db push");
    write("seed.sql", "INSERT INTO \"User\" (email) VALUES ('a'), ('b');");
    write("index.sql", "CREATE INDEX CONCURRENTLY i ON \"User\" (role);\nSELECT 1;");
    assertThat(run("db execute --file " + folder.resolve("seed.sql")).out())
        .contains("1 statement");
    assertThat(run("db execute --file " + folder.resolve("index.sql")).err())
        .contains("statement 1 cannot run in a transaction");
    write("refract.toml", "[seed]\nfile = \"seed.sql\"\n");
    Invocation seed = run("db seed");
    assertThat(seed.exitCode()).isEqualTo(1);
    assertThat(seed.err()).contains("(23505)", "Key (email)=(a) already exists");
  }

  @Test
  void databaseWithoutHistoryIsBaselined() {
    run("db push");
    write("prisma/migrations/20260101000000_init/migration.sql", "CREATE TABLE \"User\" (id int);");
    assertThat(run("migrate deploy").err())
        .contains("P3005", "resolve --applied 20260101000000_init");
    assertThat(run("migrate resolve --applied 20260101000000_init").exitCode()).isZero();
    assertThat(run("migrate deploy").out()).isEqualTo("No pending migrations.\n");
  }

  @Test
  void saferWaysAreShownAndThenWritten() {
    run("db push");
    sql("INSERT INTO \"User\" (email) VALUES ('ann@example.org')");
    write("prisma/migrations/20260101000000_init/migration.sql", "SELECT 1;\n");
    run("migrate resolve --applied 20260101000000_init");
    write(
        "prisma/migrations/20260102000000_index/migration.sql",
        "CREATE INDEX \"by_role\" ON \"User\"(\"role\");\n");
    assertThat(run("migrate review").out()).contains("LK01");
    Invocation shown = run("migrate safer 20260102000000_index");
    assertThat(shown.out())
        .contains("CREATE INDEX CONCURRENTLY \"by_role\"", "Nothing was written; add --write");
    assertThat(read("prisma/migrations/20260102000000_index/migration.sql"))
        .doesNotContain("CONCURRENTLY");
    assertThat(run("migrate safer 20260102000000_index --write").out()).contains("Written: ");
    assertThat(run("migrate safer 20260102000000_index").out()).contains("no safer way");
    assertThat(run("migrate safer 20260101000000_init").err()).contains("has not run yet");
    assertThat(run("migrate deploy").exitCode()).isZero();
  }

  @Test
  void migrationsGoPastThePoolerAndSayWhichSettingIsMissing() {
    String direct = "postgresql://postgres@localhost:%d/%s".formatted(server.getPort(), database);
    write(
        "refract.toml",
        "[environments.local]\nurl = 'postgresql://postgres@localhost:1/pool'\ndirect_url = '"
            + direct
            + "'\nshadow_url = 'env(\"REFRACT_TEST_UNSET\")'\n");
    Invocation dev = run("migrate dev --name init");
    assertThat(dev.exitCode()).isEqualTo(1);
    assertThat(dev.err()).contains("REFRACT_TEST_UNSET is not set");

    write("prisma/migrations/20260101000000_init/migration.sql", "SELECT 1;");
    assertThat(run("migrate deploy --lock-timeout 1s --statement-timeout 1min").exitCode())
        .isZero();
    assertThat(run("query User count").err()).contains("localhost:1");
  }

  private Invocation run(String line) {
    return Invocation.of(line, "--project", folder.toString());
  }

  private List<String> sql(String statement) {
    List<String> found = new ArrayList<>();
    try (Connection connection = server.getDatabase("postgres", database).getConnection();
        Statement sql = connection.createStatement()) {
      if (sql.execute(statement)) {
        while (sql.getResultSet().next()) {
          found.add(sql.getResultSet().getString(1));
        }
      }
    } catch (SQLException failure) {
      throw new AssertionError(failure);
    }
    return found;
  }

  private void write(String file, String text) {
    try {
      Path path = folder.resolve(file);
      Files.createDirectories(path.resolveSibling(""));
      Files.writeString(path, text);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private String read(String file) {
    try {
      return Files.readString(folder.resolve(file));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
