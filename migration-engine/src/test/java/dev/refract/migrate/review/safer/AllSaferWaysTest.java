package dev.refract.migrate.review.safer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.migrate.TestPostgres;
import dev.refract.migrate.TestSql;
import dev.refract.migrate.backfill.BackfillProgress;
import dev.refract.migrate.backfill.Backfills;
import dev.refract.migrate.command.Execute;
import dev.refract.migrate.command.MigrationProgress;
import dev.refract.migrate.command.SaferWay;
import dev.refract.migrate.command.SaferWay.Planned;
import dev.refract.migrate.database.DatabaseSchema;
import dev.refract.migrate.database.Pair;
import dev.refract.migrate.diff.DatabaseDiffer;
import dev.refract.migrate.execute.ScriptFailure;
import dev.refract.migrate.history.MigrationFile;
import dev.refract.migrate.history.MigrationsFolder;
import dev.refract.migrate.introspect.DatabaseIntrospector;
import dev.refract.migrate.live.LiveFacts;
import dev.refract.orm.connect.Database;
import dev.refract.orm.dialect.Dialect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random migrations of several statements, with all safer ways that are offered: they lead to the
 * same tables and rows as the migration itself.
 */
class AllSaferWaysTest {
  private static final int CASES = Integer.getInteger("refract.safer.cases", 25);
  private static final long SEED = Long.getLong("refract.safer.seed", 20261121L);

  private static final String DATABASE =
      """
      DROP SCHEMA public CASCADE;
      CREATE SCHEMA public;
      CREATE TABLE p (id int PRIMARY KEY, code varchar(20));
      INSERT INTO p SELECT i, i FROM generate_series(1, 30) i;
      CREATE TABLE t (id serial PRIMARY KEY, a int, b int, n int NOT NULL DEFAULT 7, w varchar(50),
        words text NOT NULL, ts timestamp, seen int, pid int REFERENCES p (id) ON DELETE CASCADE);
      INSERT INTO t (a, b, w, words, pid) SELECT i, i, i, i, i FROM generate_series(1, 30) i;
      CREATE INDEX t_b ON t (b DESC);
      CREATE INDEX t_n ON t (n, w);
      CREATE VIEW shown AS SELECT id, n FROM t;
      CREATE TABLE pt (id int, k int) PARTITION BY LIST (k);
      CREATE TABLE part (id int, k int);
      INSERT INTO part SELECT i, 2 FROM generate_series(1, 30) i;
      """;

  private static final List<String> STATEMENTS =
      List.of(
          "CREATE INDEX t_a ON t (a)",
          "CREATE UNIQUE INDEX t_w ON t (w, a)",
          "DROP INDEX t_b",
          "ALTER TABLE t ADD CONSTRAINT t_w_key UNIQUE (w)",
          "ALTER TABLE t ALTER COLUMN a SET NOT NULL",
          "ALTER TABLE t ADD CONSTRAINT b_positive CHECK (b > 0)",
          "ALTER TABLE t ADD CONSTRAINT b_fkey FOREIGN KEY (b) REFERENCES p (id)",
          "ALTER TABLE t ADD COLUMN x1 bigserial",
          "ALTER TABLE t ADD COLUMN x2 int GENERATED ALWAYS AS IDENTITY",
          "ALTER TABLE t ADD COLUMN x3 int UNIQUE",
          "ALTER TABLE t ADD COLUMN x4 text NOT NULL DEFAULT 'x'",
          "ALTER TABLE t ADD COLUMN x5 int REFERENCES p (id), DROP COLUMN seen",
          "CREATE INDEX t_x4 ON t (x4)",
          "ALTER TABLE t ADD CONSTRAINT x1_key UNIQUE (x1)",
          "ALTER TABLE t ALTER COLUMN words TYPE int USING words::int",
          "ALTER TABLE t ALTER COLUMN b TYPE bigint",
          "ALTER TABLE t ALTER COLUMN id TYPE bigint",
          "ALTER TABLE p ALTER COLUMN id TYPE bigint",
          "ALTER TABLE t ALTER COLUMN pid TYPE bigint, ALTER COLUMN pid SET NOT NULL",
          "ALTER TABLE t RENAME COLUMN ts TO happened",
          "ALTER TABLE t ALTER COLUMN n TYPE bigint",
          "ALTER TABLE pt ATTACH PARTITION part FOR VALUES IN (2)",
          "CREATE TABLE pt9 PARTITION OF pt FOR VALUES IN (9)",
          "CREATE TABLE q (id int PRIMARY KEY, up int REFERENCES t (id))",
          "UPDATE t SET seen = 1 WHERE seen IS NULL",
          "ALTER TABLE t ALTER COLUMN seen SET NOT NULL",
          "UPDATE t SET a = a + 100",
          "DELETE FROM t WHERE id = 3");

  @TempDir private Path temporary;

  /** What a database is and holds. */
  private record End(DatabaseSchema schema, List<String> rows) {}

  @Test
  void leadToTheSame() {
    Random random = new Random(SEED);
    int compared = 0;
    try (TestPostgres postgres = new TestPostgres()) {
      for (int i = 0; i < CASES; i++) {
        List<String> some = new ArrayList<>(STATEMENTS);
        Collections.shuffle(some, random);
        String script = String.join(";\n", some.subList(0, 2 + random.nextInt(4))) + ";\n";
        Optional<End> wanted = end(postgres.database(), script);
        if (wanted.isPresent()) {
          compare(script, endOf(planned(postgres.database(), script, i), postgres), wanted.get());
          compared++;
        }
      }
    }
    assertThat(compared).isGreaterThan(CASES / 3);
  }

  private static void compare(String script, End reached, End wanted) {
    assertThat(reached.rows()).as(script).isEqualTo(wanted.rows());
    assertThat(DatabaseDiffer.diff(new Pair<>(reached.schema(), wanted.schema())))
        .as(script)
        .isEmpty();
    assertThat(DatabaseDiffer.diff(new Pair<>(wanted.schema(), reached.schema())))
        .as(script)
        .isEmpty();
  }

  /** The database when the script has run; empty where it fails. */
  private static Optional<End> end(Database database, String script) {
    Execute.run(database, DATABASE, MigrationProgress.SILENT);
    try {
      Execute.run(database, script, MigrationProgress.SILENT);
      return Optional.of(end(database));
    } catch (ScriptFailure refused) {
      return Optional.empty();
    }
  }

  private List<Planned> planned(Database database, String script, int number) {
    Execute.run(database, DATABASE, MigrationProgress.SILENT);
    MigrationsFolder folder = MigrationsFolder.read(temporary.resolve("case" + number));
    MigrationFile pending =
        folder.create("20260101120000_all", script, Dialect.postgres().provider());
    return SaferWay.all(
            MigrationsFolder.read(temporary.resolve("case" + number)),
            Dialect.postgres(),
            pending,
            SaferWay.on(new LiveFacts(database), _ -> true, List.of()))
        .migrations();
  }

  private static End endOf(List<Planned> migrations, TestPostgres postgres) {
    for (Planned migration : migrations) {
      migration
          .backfill()
          .ifPresent(filling ->
              Backfills.run(
                  postgres.database(),
                  migration.name(),
                  filling.withoutPause(),
                  BackfillProgress.SILENT));
      try {
        Execute.run(postgres.database(), migration.script(), MigrationProgress.SILENT);
      } catch (ScriptFailure failure) {
        throw new AssertionError(migrations.toString(), failure);
      }
    }
    return end(postgres.database());
  }

  /** Which row gets which number of a new sequence is no matter. */
  private static End end(Database database) {
    List<String> rows = new ArrayList<>();
    for (String table : List.of("p", "t", "pt")) {
      rows.addAll(
          TestSql.rows(
              database, "SELECT to_jsonb(x) - 'x1' - 'x2' FROM " + table + " x ORDER BY 1"));
    }
    return new End(DatabaseIntrospector.introspect(database), rows);
  }
}
