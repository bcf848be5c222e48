package dev.refract.migrate.pull;

import static dev.refract.migrate.GoldenFolders.expect;
import static dev.refract.migrate.GoldenFolders.name;
import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.migrate.GoldenFolders;
import dev.refract.migrate.NewerSyntax;
import dev.refract.migrate.TestDatabase;
import dev.refract.migrate.TestPostgres;
import dev.refract.migrate.command.Execute;
import dev.refract.migrate.command.MigrationProgress;
import dev.refract.migrate.command.Pull;
import dev.refract.migrate.database.DatabaseSchema;
import dev.refract.migrate.database.Pair;
import dev.refract.migrate.database.Scope;
import dev.refract.migrate.derive.SchemaDeriver;
import dev.refract.migrate.diff.DatabaseDiffer;
import dev.refract.migrate.introspect.DatabaseIntrospector;
import dev.refract.orm.connect.Database;
import dev.refract.schema.text.SourceFile;
import dev.refract.schema.workspace.SchemaWorkspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * A folder a case: {@code database.sql} makes the database, {@code before.prisma} is the schema
 * known before, {@code after.prisma} what is pulled, {@code warnings.txt} what is said about it. A
 * pulled schema without warnings describes the database that it was pulled from.
 */
class SchemaPullerGoldenTest {
  @TempDir Path scratch;

  @TestFactory
  List<DynamicTest> cases() throws IOException {
    return GoldenFolders.cases("pull", this::check);
  }

  /** Cases whose name begins with {@code postgres-} are of that database. */
  private void check(Path folder) throws IOException {
    if (name(folder).startsWith("postgres-")) {
      NewerSyntax.assumeKnown(Files.readString(folder.resolve("database.sql")));
      try (TestPostgres live = new TestPostgres()) {
        check(folder, live.database());
      }
    } else {
      try (TestDatabase live = new TestDatabase(scratch.resolve(name(folder) + ".db"))) {
        check(folder, live.database());
      }
    }
  }

  private static void check(Path folder, Database live) throws IOException {
    String sql = Files.readString(folder.resolve("database.sql"));
    Execute.run(live, sql, MigrationProgress.SILENT);
    PulledSchema pulled =
        Pull.of(live, workspace(Files.readString(folder.resolve("before.prisma"))));
    String text = pulled.files().getFirst().text();
    expect(folder.resolve("after.prisma"), text);
    expect(folder.resolve("warnings.txt"), pulled.warnings().orElse(""));
    if (pulled.warnings().isEmpty()) {
      SchemaWorkspace after = workspace(text);
      assertThat(after.diagnostics()).isEmpty();
      DatabaseSchema described = SchemaDeriver.derive(after.schema(), live.dialect());
      DatabaseSchema found = DatabaseIntrospector.introspect(live, Scope.of(described));
      assertThat(DatabaseDiffer.diff(new Pair<>(found, described))).isEmpty();
    }
  }

  private static SchemaWorkspace workspace(String text) {
    return SchemaWorkspace.of(List.of(new SourceFile("schema.prisma", text)));
  }
}
