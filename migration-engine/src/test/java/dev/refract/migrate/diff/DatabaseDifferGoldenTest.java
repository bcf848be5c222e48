package dev.refract.migrate.diff;

import static dev.refract.migrate.GoldenFolders.expect;
import static dev.refract.migrate.GoldenFolders.name;
import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.migrate.GoldenFolders;
import dev.refract.migrate.NewerSyntax;
import dev.refract.migrate.TestDatabase;
import dev.refract.migrate.TestPostgres;
import dev.refract.migrate.TestSchemas;
import dev.refract.migrate.command.Execute;
import dev.refract.migrate.command.MigrationProgress;
import dev.refract.migrate.database.DatabaseSchema;
import dev.refract.migrate.database.Pair;
import dev.refract.migrate.derive.SchemaDeriver;
import dev.refract.migrate.introspect.DatabaseIntrospector;
import dev.refract.migrate.render.ScriptRenderer;
import dev.refract.orm.connect.Database;
import dev.refract.orm.dialect.Dialect;
import dev.refract.orm.dialect.PostgresDialect;
import dev.refract.orm.dialect.SqliteDialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * A folder a case: {@code before.prisma} and {@code after.prisma} (either may be missing: an empty
 * database), the steps between them and the script. The scripts were compared with those of the
 * reference. Each one is run on a real database, which must then be the one that the schema
 * describes. Cases for PostgreSQL say so in their name.
 */
class DatabaseDifferGoldenTest {
  @TempDir Path scratch;

  @TestFactory
  List<DynamicTest> cases() throws IOException {
    return GoldenFolders.cases("diff", this::check);
  }

  private void check(Path folder) throws IOException {
    Dialect dialect = name(folder).startsWith("postgres") ? Dialect.postgres() : Dialect.sqlite();
    Pair<DatabaseSchema> databases =
        new Pair<>(
            database(folder.resolve("before.prisma"), dialect),
            database(folder.resolve("after.prisma"), dialect));
    String steps =
        DatabaseDiffer.diff(databases).stream()
            .map(step -> String.join("\n", step.summary()) + "\n")
            .collect(Collectors.joining());
    String script = ScriptRenderer.between(databases).text();
    expect(folder.resolve("steps.txt"), steps);
    switch (dialect) {
      case SqliteDialect _ -> {
        expect(folder.resolve("sqlite.sql"), script);
        leadsToDescribedDatabase(name(folder), databases, script);
      }
      case PostgresDialect _ -> {
        expect(folder.resolve("postgres.sql"), script);
        NewerSyntax.assumeKnown(
            statements(new Pair<>(databases.next(), databases.previous())) + script);
        leadsToDescribedPostgres(databases);
      }
    }
  }

  private static DatabaseSchema database(Path file, Dialect dialect) throws IOException {
    return Files.exists(file)
        ? SchemaDeriver.derive(TestSchemas.of(Files.readString(file)), dialect)
        : DatabaseSchema.empty(dialect);
  }

  private void leadsToDescribedDatabase(
      String name, Pair<DatabaseSchema> databases, String script) {
    try (TestDatabase live = new TestDatabase(scratch.resolve(name + ".db"))) {
      DatabaseSchema empty = DatabaseSchema.empty(Dialect.sqlite());
      String first = ScriptRenderer.between(new Pair<>(empty, databases.previous())).text();
      Execute.run(live.database(), first, MigrationProgress.SILENT);
      assertThat(left(live.database(), databases.previous())).isEmpty();
      Execute.run(live.database(), script, MigrationProgress.SILENT);
      assertThat(left(live.database(), databases.next())).isEmpty();
    }
  }

  private static void leadsToDescribedPostgres(Pair<DatabaseSchema> databases) {
    try (TestPostgres live = new TestPostgres()) {
      DatabaseSchema empty = DatabaseSchema.empty(Dialect.postgres());
      live.run(statements(new Pair<>(empty, databases.previous())));
      assertThat(left(live.database(), databases.previous())).isEmpty();
      live.run(statements(databases));
      assertThat(left(live.database(), databases.next())).isEmpty();
    }
  }

  private static List<String> statements(Pair<DatabaseSchema> databases) {
    return ScriptRenderer.between(databases).statements().stream().map(s -> s.sql()).toList();
  }

  /** What still has to be done to reach a database. */
  private static List<Step> left(Database live, DatabaseSchema wanted) {
    return DatabaseDiffer.diff(new Pair<>(DatabaseIntrospector.introspect(live), wanted));
  }
}
