package dev.refract.migrate.diff;

import static dev.refract.migrate.GoldenFolders.expect;
import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.migrate.GoldenFolders;
import dev.refract.migrate.TestDatabase;
import dev.refract.migrate.TestPostgres;
import dev.refract.migrate.TestSchemas;
import dev.refract.migrate.command.Execute;
import dev.refract.migrate.command.MigrationProgress;
import dev.refract.migrate.database.DatabaseSchema;
import dev.refract.migrate.database.Pair;
import dev.refract.migrate.derive.SchemaDeriver;
import dev.refract.migrate.introspect.DatabaseIntrospector;
import dev.refract.migrate.render.Script;
import dev.refract.migrate.render.ScriptRenderer;
import dev.refract.orm.connect.Database;
import dev.refract.orm.dialect.Dialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * A folder a case: {@code before.prisma}, {@code after.prisma}, {@code renames.txt} with a rename a
 * line, {@code rows.sql} and {@code kept.sql}, a query for what must be there afterwards. Written
 * are what is suspected without the renames, and the script with them per database. Each script is
 * run on a real database with rows, which must then be the one that the schema describes.
 */
class RenameGoldenTest {
  @TempDir Path scratch;

  @TestFactory
  List<DynamicTest> cases() throws IOException {
    return GoldenFolders.cases("rename", this::check);
  }

  private void check(Path folder) throws IOException {
    boolean onlyPostgres = GoldenFolders.name(folder).startsWith("postgres");
    if (!onlyPostgres) {
      check(folder, Dialect.sqlite(), "sqlite.sql");
    }
    check(folder, Dialect.postgres(), "postgres.sql");
  }

  private void check(Path folder, Dialect dialect, String file) throws IOException {
    Pair<DatabaseSchema> databases =
        new Pair<>(
            database(folder.resolve("before.prisma"), dialect),
            database(folder.resolve("after.prisma"), dialect));
    List<String> lines = Files.readAllLines(folder.resolve("renames.txt"));
    Script script =
        ScriptRenderer.render(
            dialect, DatabaseDiffer.diff(databases, RenameText.parse(lines, databases)));
    expect(folder.resolve("suspected.txt"), suspected(databases));
    expect(folder.resolve(file), script.text());
    String rows = Files.readString(folder.resolve("rows.sql"));
    String kept = Files.readString(folder.resolve("kept.sql"));
    switch (dialect.provider()) {
      case SQLITE -> {
        try (TestDatabase live = new TestDatabase(scratch.resolve(file + folder.hashCode()))) {
          String found =
              migrated(live.database(), databases, rows, script.text(), () -> live.rows(kept));
          expect(folder.resolve("kept.txt"), found);
        }
      }
      default -> {
        try (TestPostgres live = new TestPostgres()) {
          String found =
              migrated(live.database(), databases, rows, script.text(), () -> live.rows(kept));
          expect(folder.resolve("kept.txt"), found);
        }
      }
    }
  }

  private static DatabaseSchema database(Path file, Dialect dialect) throws IOException {
    String provider = dialect.provider().keyword();
    return SchemaDeriver.derive(
        TestSchemas.of(
            "datasource db {\n provider = \"" + provider + "\"\n}\n" + Files.readString(file)),
        dialect);
  }

  private static String suspected(Pair<DatabaseSchema> databases) {
    return SuspectedRenames.in(databases, List.of()).stream()
        .flatMap(suspected ->
            suspected.candidates().stream()
                .map(candidate ->
                    "%s: %s (%d %%)\n"
                        .formatted(
                            suspected.subject(),
                            RenameText.of(candidate.rename()),
                            candidate.similarity())))
        .collect(Collectors.joining());
  }

  private static String migrated(
      Database live,
      Pair<DatabaseSchema> databases,
      String rows,
      String script,
      Supplier<List<String>> kept) {
    DatabaseSchema empty = DatabaseSchema.empty(live.dialect());
    run(live, ScriptRenderer.between(new Pair<>(empty, databases.previous())).text());
    run(live, rows);
    run(live, script);
    DatabaseSchema reached = DatabaseIntrospector.introspect(live);
    assertThat(DatabaseDiffer.diff(new Pair<>(reached, databases.next()))).isEmpty();
    assertThat(DatabaseDiffer.diff(new Pair<>(databases.next(), reached))).isEmpty();
    return String.join("\n", kept.get()) + "\n";
  }

  private static void run(Database live, String script) {
    Execute.run(live, script, MigrationProgress.SILENT);
  }
}
