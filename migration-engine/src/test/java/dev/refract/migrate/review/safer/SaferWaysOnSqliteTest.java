package dev.refract.migrate.review.safer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.migrate.GoldenFolders;
import dev.refract.migrate.TestDatabase;
import dev.refract.migrate.command.Execute;
import dev.refract.migrate.command.MigrationProgress;
import dev.refract.migrate.database.DatabaseSchema;
import dev.refract.migrate.database.Pair;
import dev.refract.migrate.diff.DatabaseDiffer;
import dev.refract.migrate.execute.ScriptFailure;
import dev.refract.migrate.introspect.DatabaseIntrospector;
import dev.refract.migrate.live.LiveFacts;
import dev.refract.migrate.review.catalogue.Reviewer;
import dev.refract.migrate.review.rewrite.Rewrite;
import dev.refract.migrate.review.rewrite.ScriptPart;
import dev.refract.migrate.script.SqlLexis;
import dev.refract.migrate.script.SqlScript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Safer ways on SQLite with rows. A folder {@code SL06-in-words} is a case: in {@code database.sql}
 * and {@code migration.sql}, rule SL06 finds something, and offers what is in {@code safer.sql}.
 * That leads to the same database and rows as {@code same-as.sql}; the migration itself fails, or
 * does not.
 */
class SaferWaysOnSqliteTest {
  @TempDir private Path temporary;
  private int count;

  @TestFactory
  List<DynamicTest> onSqlite() throws IOException {
    return GoldenFolders.cases("safer-on-sqlite", this::check);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ALTER TABLE t ADD COLUMN made TEXT DEFAULT CURRENT_TIMESTAMP;",
        "ALTER TABLE t DROP COLUMN a;"
      })
  void aTableThatTheScriptHasChangedIsNotRebuiltAsItWas(String refused) {
    try (TestDatabase sqlite = new TestDatabase(temporary.resolve("t.db"))) {
      sqlite.run("CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT UNIQUE)");
      sqlite.run("INSERT INTO t VALUES (1, 'x')");
      assertThat(rewrites(sqlite, refused)).isNotEmpty();
      assertThat(rewrites(sqlite, "ALTER TABLE t ADD COLUMN b INT;" + refused)).isEmpty();
    }
  }

  private static List<Rewrite> rewrites(TestDatabase sqlite, String script) {
    SqlScript parsed = SqlScript.parse(script, SqlLexis.SQLITE);
    return Reviewer.review(parsed, new LiveFacts(sqlite.database())).findings().stream()
        .flatMap(finding -> finding.rewrite().stream())
        .toList();
  }

  /** What a database is and holds. */
  private record End(DatabaseSchema schema, List<String> objects, List<String> rows) {
    boolean isSame(End other) {
      return objects.equals(other.objects)
          && rows.equals(other.rows)
          && DatabaseDiffer.diff(new Pair<>(schema, other.schema)).isEmpty()
          && DatabaseDiffer.diff(new Pair<>(other.schema, schema)).isEmpty();
    }
  }

  private void check(Path folder) throws IOException {
    List<ScriptPart> parts = rewritten(folder);
    GoldenFolders.expect(
        folder.resolve("safer.sql"),
        parts.stream().map(ScriptPart::sql).collect(Collectors.joining("\n")));
    End wanted = end(folder, List.of(read(folder, "same-as.sql"))).orElseThrow();
    End reached = end(folder, parts.stream().map(ScriptPart::sql).toList()).orElseThrow();
    assertThat(reached.objects()).isEqualTo(wanted.objects());
    assertThat(reached.rows()).isEqualTo(wanted.rows());
    assertThat(reached.isSame(wanted)).isTrue();
    Optional<End> without = end(folder, List.of(read(folder, "migration.sql")));
    assertThat(without.filter(end -> end.isSame(wanted))).as("the migration itself").isEmpty();
  }

  private List<ScriptPart> rewritten(Path folder) throws IOException {
    String rule = GoldenFolders.name(folder).substring(0, 4);
    SqlScript script = SqlScript.parse(read(folder, "migration.sql"), SqlLexis.SQLITE);
    try (TestDatabase sqlite = begin(folder)) {
      Rewrite rewrite =
          Reviewer.review(script, new LiveFacts(sqlite.database())).findings().stream()
              .filter(finding -> finding.code().equals(rule))
              .flatMap(finding -> finding.rewrite().stream())
              .findFirst()
              .orElseThrow(() -> new AssertionError(rule + " offers nothing"));
      return rewrite.apply(script);
    }
  }

  private TestDatabase begin(Path folder) throws IOException {
    TestDatabase sqlite = new TestDatabase(temporary.resolve(count++ + ".db"));
    Execute.run(sqlite.database(), read(folder, "database.sql"), MigrationProgress.SILENT);
    return sqlite;
  }

  /** The database when scripts have run, one after the other; empty where one fails. */
  private Optional<End> end(Path folder, List<String> scripts) throws IOException {
    try (TestDatabase sqlite = begin(folder)) {
      for (String script : scripts) {
        Execute.run(sqlite.database(), script, MigrationProgress.SILENT);
      }
      return Optional.of(
          new End(
              DatabaseIntrospector.introspect(sqlite.database()), objects(sqlite), rows(sqlite)));
    } catch (ScriptFailure refused) {
      return Optional.empty();
    }
  }

  private static List<String> objects(TestDatabase sqlite) {
    return sqlite.rows(
        "SELECT type, name, tbl_name, CASE type WHEN 'table' THEN sql LIKE '%AUTOINCREMENT%' ELSE"
            + " sql END FROM sqlite_schema WHERE name NOT LIKE 'sqlite_autoindex%' ORDER BY 1, 2");
  }

  private static List<String> rows(TestDatabase sqlite) {
    List<String> rows = new ArrayList<>();
    for (String table : sqlite.rows("SELECT name FROM sqlite_schema WHERE type = 'table'")) {
      sqlite
          .rows("SELECT * FROM \"" + table + "\" ORDER BY 1")
          .forEach(row -> rows.add(table + " " + row));
    }
    rows.sort(null);
    return rows;
  }

  private static String read(Path folder, String file) throws IOException {
    Path path = folder.resolve(file);
    return Files.exists(path) ? Files.readString(path) : "";
  }
}
