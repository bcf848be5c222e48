package dev.refract.migrate.review.safer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.migrate.GoldenFolders;
import dev.refract.migrate.NewerSyntax;
import dev.refract.migrate.backfill.BackfillProgress;
import dev.refract.migrate.backfill.Backfills;
import dev.refract.migrate.command.SaferWay;
import dev.refract.migrate.database.DatabaseSchema;
import dev.refract.migrate.database.Pair;
import dev.refract.migrate.diff.DatabaseDiffer;
import dev.refract.migrate.introspect.DatabaseIntrospector;
import dev.refract.migrate.live.LiveFacts;
import dev.refract.migrate.review.catalogue.Reviewer;
import dev.refract.migrate.review.impact.LockMode;
import dev.refract.migrate.review.impact.MeasuredServer;
import dev.refract.migrate.review.impact.MeasuredServer.Measured;
import dev.refract.migrate.review.rewrite.Rewrite;
import dev.refract.migrate.review.rewrite.ScriptPart;
import dev.refract.migrate.script.ScriptStatement;
import dev.refract.migrate.script.SqlLexis;
import dev.refract.migrate.script.SqlScript;
import dev.refract.migrate.script.action.IndexAction.CreateIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Safer ways on a real server with rows. A folder {@code LK07-in-words} is a case: in {@code
 * database.sql} and {@code migration.sql}, rule LK07 finds something, and offers what is in {@code
 * safer.sql}. That leads to the same database and rows as the migration, and nobody waits for work
 * meanwhile, as another connection sees it in {@code pg_locks}. In a folder there can also be:
 *
 * <ul>
 *   <li>{@code same-as.sql}: what it leads to, where the migration fails or goes further;
 *   <li>{@code meanwhile.sql}: what an application writes, a statement after each part;
 *   <li>{@code locked.txt}: tables that are locked during work all the same.
 * </ul>
 */
class SaferWaysTest {
  private static final String EMPTY = "DROP SCHEMA public CASCADE;\nCREATE SCHEMA public;\n";

  private static MeasuredServer server;

  @BeforeAll
  static void open() throws SQLException {
    server = new MeasuredServer();
  }

  @AfterAll
  static void close() throws SQLException {
    server.close();
  }

  @TestFactory
  List<DynamicTest> onPostgres() throws IOException {
    return GoldenFolders.cases("safer", SaferWaysTest::check);
  }

  /** What a database is and holds. */
  private record End(DatabaseSchema schema, List<String> objects, List<String> rows) {}

  private static void check(Path folder) throws IOException {
    NewerSyntax.assumeServer(18, "the files say what is safer there");
    try {
      List<ScriptPart> parts = rewritten(folder);
      GoldenFolders.expect(folder.resolve("safer.sql"), print(parts));
      End wanted = endOfMigration(folder);
      runQuietly(folder, parts);
      assertSame(end(), wanted);
    } catch (SQLException failure) {
      throw new AssertionError(failure);
    }
  }

  private static List<ScriptPart> rewritten(Path folder) throws IOException, SQLException {
    begin(folder);
    String rule = GoldenFolders.name(folder).substring(0, 4);
    SqlScript script = SqlScript.parse(read(folder, "migration.sql"), SqlLexis.POSTGRES);
    Rewrite rewrite =
        Reviewer.review(script, new LiveFacts(server.database())).findings().stream()
            .filter(finding -> finding.code().equals(rule))
            .flatMap(finding -> finding.rewrite().stream())
            .findFirst()
            .orElseThrow(() -> new AssertionError(rule + " offers nothing"));
    return rewrite.apply(script);
  }

  private static void begin(Path folder) throws IOException, SQLException {
    server.run(EMPTY + read(folder, "database.sql") + "ANALYZE;");
  }

  private static String print(List<ScriptPart> parts) {
    return parts.stream()
        .map(part -> "-- Migration: %s\n%s%s".formatted(part.suffix(), waits(part), text(part)))
        .collect(Collectors.joining("\n"));
  }

  private static String waits(ScriptPart part) {
    return part.backfill()
        .map(filling ->
            "-- Filled before: SET %s WHERE %s\n".formatted(filling.set(), filling.where()))
        .orElse("");
  }

  private static String text(ScriptPart part) {
    return SaferWay.text(part);
  }

  /** The database when the migration has run, or what stands for it. */
  private static End endOfMigration(Path folder) throws IOException, SQLException {
    begin(folder);
    for (ScriptStatement write : statements(folder, "meanwhile.sql")) {
      server.run(write.text());
    }
    boolean instead = Files.exists(folder.resolve("same-as.sql"));
    for (ScriptStatement one : statements(folder, instead ? "same-as.sql" : "migration.sql")) {
      server.run(one.text());
    }
    return end();
  }

  private static List<ScriptStatement> statements(Path folder, String file) throws IOException {
    return SqlScript.parse(read(folder, file), SqlLexis.POSTGRES).statements();
  }

  private static void runQuietly(Path folder, List<ScriptPart> parts)
      throws IOException, SQLException {
    begin(folder);
    List<String> locked = read(folder, "locked.txt").lines().toList();
    List<ScriptStatement> writes = statements(folder, "meanwhile.sql");
    for (int i = 0; i < Math.max(parts.size(), writes.size()); i++) {
      if (i < parts.size()) {
        run(parts.get(i), locked);
      }
      if (i < writes.size()) {
        server.run(writes.get(i).text());
      }
    }
  }

  private static void run(ScriptPart part, List<String> locked) throws SQLException {
    part.backfill()
        .ifPresent(filling ->
            Backfills.run(
                server.database(), part.suffix(), filling.withoutPause(), BackfillProgress.SILENT));
    if (part.inTransaction()) {
      for (Measured measured : server.keeping(part.sql())) {
        measured.locks().keySet().removeAll(locked);
        assertThat(measured.holdsOthersUp()).as(part.sql() + measured).isFalse();
      }
      return;
    }
    SqlScript script = SqlScript.parse(part.sql(), SqlLexis.POSTGRES);
    String table =
        script.statements().getFirst().actions(CreateIndex.class).getFirst().table().name();
    assertThat(server.waitingFor('"' + table + '"', script.statements().getFirst().text()).values())
        .as(part.sql())
        .noneMatch(LockMode::blocksWrites);
  }

  private static End end() throws SQLException {
    return new End(DatabaseIntrospector.introspect(server.database()), objects(), rows());
  }

  private static void assertSame(End reached, End wanted) {
    assertThat(reached.objects()).isEqualTo(wanted.objects());
    assertThat(reached.rows()).isEqualTo(wanted.rows());
    assertThat(DatabaseDiffer.diff(new Pair<>(reached.schema(), wanted.schema()))).isEmpty();
    assertThat(DatabaseDiffer.diff(new Pair<>(wanted.schema(), reached.schema()))).isEmpty();
  }

  /** Everything that has a name, in the words of the server; the order of columns is no matter. */
  private static List<String> objects() throws SQLException {
    return server.rows(
        """
        SELECT format('%s.%s %s %s %s %s', attrelid::regclass, attname,
          format_type(atttypid, atttypmod), attnotnull, attidentity::text || attgenerated::text,
          pg_get_expr(d.adbin, d.adrelid)) AS thing
        FROM pg_attribute a JOIN pg_class c ON c.oid = attrelid
          LEFT JOIN pg_attrdef d ON d.adrelid = attrelid AND d.adnum = attnum
        WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v', 'm')
          AND attnum > 0 AND NOT attisdropped
        UNION ALL
        SELECT format('%s %s %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid),
          convalidated)
        FROM pg_constraint
        WHERE connamespace = 'public'::regnamespace AND contype <> 'n' AND conrelid <> 0
        UNION ALL
        SELECT format('%s %s', indexdef, indisvalid) FROM pg_indexes
          JOIN pg_index ON indexrelid = format('%I', indexname)::regclass
        WHERE schemaname = 'public'
        UNION ALL
        SELECT format('%s of %s', inhrelid::regclass, inhparent::regclass) FROM pg_inherits
        UNION ALL
        SELECT pg_get_triggerdef(oid) || tgenabled::text FROM pg_trigger WHERE NOT tgisinternal
        UNION ALL
        SELECT format('%s %s %s %s %s %s', polname, polcmd, polpermissive, polroles,
          pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid)) FROM pg_policy
        UNION ALL
        SELECT format('%s %s %s %s', oid::regclass, pg_get_viewdef(oid), relacl, reloptions)
        FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('v', 'm')
        UNION ALL
        SELECT format('%s %s', sequencename, last_value) FROM pg_sequences
        UNION ALL
        SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace
        UNION ALL
        SELECT format('%s %s', typname, array(SELECT enumlabel FROM pg_enum
          WHERE enumtypid = t.oid ORDER BY enumsortorder)) FROM pg_type t
        WHERE typnamespace = 'public'::regnamespace AND typtype IN ('e', 'd')
        UNION ALL
        SELECT format('%s.%s %s', objoid::regclass, objsubid > 0, description) FROM pg_description
        WHERE classoid = 'pg_class'::regclass AND objoid::regclass::text NOT LIKE '%.%'
        ORDER BY 1\
        """);
  }

  /** All rows of all tables and views. */
  private static List<String> rows() throws SQLException {
    List<String> tables =
        server.rows(
            "SELECT oid::regclass FROM pg_class WHERE relnamespace = 'public'::regnamespace AND"
                + " relkind IN ('r', 'v', 'm') ORDER BY 1");
    return tables.isEmpty()
        ? List.of()
        : server.rows(
            tables.stream()
                .map(table ->
                    "SELECT '%1$s ' || to_jsonb(x)::text AS row FROM %2$s x"
                        .formatted(table.replace("'", "''"), table))
                .collect(Collectors.joining(" UNION ALL ", "", " ORDER BY 1")));
  }

  private static String read(Path folder, String file) throws IOException {
    Path path = folder.resolve(file);
    return Files.exists(path) ? Files.readString(path) : "";
  }
}
