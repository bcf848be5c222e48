package dev.refract.migrate.review.lock;

import static dev.refract.migrate.review.lock.LockCase.Proof.NOBODY_WAITS;
import static dev.refract.migrate.review.lock.LockCase.Proof.RUNS;
import static dev.refract.migrate.review.lock.LockCase.Proof.SAME_RESULT;
import static dev.refract.migrate.review.lock.LockCase.Proof.WEAKER_LOCKS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.refract.migrate.NewerSyntax;
import dev.refract.migrate.TestPostgres;
import dev.refract.migrate.backfill.BackfillProgress;
import dev.refract.migrate.backfill.Backfills;
import dev.refract.migrate.live.LiveFacts;
import dev.refract.migrate.review.Finding;
import dev.refract.migrate.review.ScriptReview;
import dev.refract.migrate.review.catalogue.Reviewer;
import dev.refract.migrate.review.impact.LockMode;
import dev.refract.migrate.review.impact.MeasuredServer;
import dev.refract.migrate.review.impact.MeasuredServer.Measured;
import dev.refract.migrate.review.rewrite.Rewrite;
import dev.refract.migrate.review.rewrite.ScriptPart;
import dev.refract.migrate.script.SqlLexis;
import dev.refract.migrate.script.SqlScript;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every rule of family LK on a real server: what it finds, a near miss, and that the safer way
 * really makes nobody wait, as another connection sees it in {@code pg_locks}.
 */
class LockRulesTest {
  private static final String DATABASE =
      """
      DROP SCHEMA public CASCADE;
      CREATE SCHEMA public;
      CREATE TYPE mood AS ENUM ('sad', 'ok');
      CREATE DOMAIN positive AS int CHECK (VALUE > 0);
      CREATE FUNCTION wild() RETURNS int LANGUAGE plpgsql VOLATILE AS 'BEGIN RETURN 1; END';
      CREATE FUNCTION noop() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
      CREATE TABLE p (id int PRIMARY KEY, code varchar(20) UNIQUE);
      INSERT INTO p SELECT i, i FROM generate_series(1, 50) i;
      CREATE TABLE t (id int PRIMARY KEY, a int, b int, n int NOT NULL, proven int, w varchar(50),
        words text NOT NULL, ts timestamp, en mood, seen int, pid int REFERENCES p (id),
        CONSTRAINT proven_check CHECK (proven IS NOT NULL));
      INSERT INTO t (id, a, b, n, proven, w, words, pid)
        SELECT i, i, i, i, i, i, i, i FROM generate_series(1, 50) i;
      CREATE INDEX t_b ON t (b);
      CREATE VIEW seen AS SELECT seen FROM t;
      CREATE TRIGGER tr BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION noop();
      CREATE TABLE keyless (id int, x int NOT NULL);
      INSERT INTO keyless SELECT i, i FROM generate_series(1, 50) i;
      CREATE TABLE blank (id int, a int);
      CREATE TABLE pt (id int, k int) PARTITION BY LIST (k);
      CREATE TABLE pt1 PARTITION OF pt FOR VALUES IN (1);
      INSERT INTO pt SELECT i, 1 FROM generate_series(1, 50) i;
      CREATE TABLE part (id int, k int);
      INSERT INTO part SELECT i, 2 FROM generate_series(1, 50) i;
      CREATE TABLE part_checked (id int, k int, CONSTRAINT k2 CHECK (k IS NOT NULL AND k = 2));
      CREATE MATERIALIZED VIEW mv AS SELECT 1 AS a;
      CREATE UNIQUE INDEX mv_a ON mv (a);
      ANALYZE;
      """;

  private static final List<LockCase> CASES =
      List.of(
          LockCase.of("LK01", "CREATE INDEX i ON t (a)", "CREATE INDEX i ON blank (a)")
              .proving(NOBODY_WAITS),
          LockCase.of(
                  "LK01",
                  "CREATE TABLE q (id int PRIMARY KEY);\nCREATE UNIQUE INDEX i ON t (a, b)",
                  "CREATE TABLE q (id int PRIMARY KEY);\nCREATE INDEX i ON q (id)")
              .proving(NOBODY_WAITS),
          LockCase.of("LK02", "DROP INDEX t_b", "DROP INDEX CONCURRENTLY t_b").proving(SAME_RESULT),
          LockCase.of("LK03", "REINDEX TABLE t", "REINDEX TABLE CONCURRENTLY t")
              .proving(NOBODY_WAITS)
              .since(12),
          LockCase.of(
                  "LK04",
                  "ALTER TABLE t ADD COLUMN x int;\nCREATE INDEX CONCURRENTLY i ON t (a)",
                  "CREATE INDEX CONCURRENTLY i ON t (a)")
              .proving(SAME_RESULT),
          LockCase.of(
                  "LK05",
                  "CREATE INDEX CONCURRENTLY IF NOT EXISTS i ON t (a)",
                  "CREATE INDEX CONCURRENTLY i ON t (a)")
              .proving(SAME_RESULT),
          LockCase.of(
                  "LK06",
                  "ALTER TABLE t ADD COLUMN x uuid NOT NULL DEFAULT gen_random_uuid()",
                  "ALTER TABLE t ADD COLUMN x timestamptz NOT NULL DEFAULT now()")
              .proving(NOBODY_WAITS),
          LockCase.of(
                  "LK06",
                  "ALTER TABLE t ADD COLUMN y int, ADD COLUMN x int DEFAULT wild()",
                  "ALTER TABLE t ADD COLUMN x int DEFAULT length('abc')")
              .proving(NOBODY_WAITS),
          LockCase.of(
                  "LK07",
                  "ALTER TABLE t ADD COLUMN x bigserial",
                  "ALTER TABLE t ADD COLUMN x bigint GENERATED ALWAYS AS (a * 2) VIRTUAL")
              .proving(NOBODY_WAITS),
          LockCase.of(
                  "LK07",
                  "ALTER TABLE t ADD COLUMN x int GENERATED ALWAYS AS IDENTITY",
                  "CREATE TABLE q (x int GENERATED ALWAYS AS IDENTITY)")
              .proving(NOBODY_WAITS),
          LockCase.of(
                  "LK08", "ALTER TABLE t ADD COLUMN x positive", "ALTER TABLE t ADD COLUMN x mood")
              .proving(WEAKER_LOCKS),
          LockCase.of(
                  "LK09",
                  "ALTER TABLE t ALTER COLUMN a TYPE bigint",
                  "ALTER TABLE t ALTER COLUMN w TYPE varchar(100)")
              .proving(NOBODY_WAITS),
          LockCase.of(
                  "LK09",
                  "ALTER TABLE t ALTER COLUMN words TYPE int USING words::int",
                  "ALTER TABLE t ALTER COLUMN w TYPE text")
              .proving(NOBODY_WAITS),
          LockCase.of(
                  "BC02",
                  "ALTER TABLE t RENAME COLUMN a TO a2",
                  "ALTER TABLE t RENAME CONSTRAINT t_pkey TO t_key")
              .proving(SAME_RESULT),
          LockCase.of(
                  "BC02",
                  "ALTER TABLE t RENAME COLUMN words TO texts",
                  "CREATE TABLE other (words text);\n"
                      + "ALTER TABLE other RENAME COLUMN words TO texts")
              .proving(SAME_RESULT),
          LockCase.of(
                  "LK09",
                  "ALTER TABLE t ALTER COLUMN b TYPE bigint",
                  "ALTER TABLE t ALTER COLUMN ts TYPE timestamp(6)")
              .proving(NOBODY_WAITS),
          LockCase.of(
                  "LK10",
                  "SET LOCAL TimeZone = 'Europe/Paris';\n"
                      + "ALTER TABLE t ALTER COLUMN ts TYPE timestamptz",
                  "ALTER TABLE t ALTER COLUMN ts TYPE timestamptz")
              .proving(NOBODY_WAITS)
              .since(12),
          LockCase.of(
                  "LK11",
                  "ALTER TABLE t ALTER COLUMN pid TYPE bigint",
                  "ALTER TABLE t DROP CONSTRAINT t_pid_fkey;\n"
                      + "ALTER TABLE t ALTER COLUMN pid TYPE bigint")
              .proving(NOBODY_WAITS),
          LockCase.of(
                  "LK12",
                  "ALTER TABLE t ALTER COLUMN seen TYPE bigint",
                  "DROP VIEW seen;\nALTER TABLE t ALTER COLUMN seen TYPE bigint")
              .proving(RUNS),
          LockCase.of(
                  "LK13",
                  "ALTER TABLE t ALTER COLUMN a SET NOT NULL",
                  "ALTER TABLE t ALTER COLUMN proven SET NOT NULL")
              .proving(NOBODY_WAITS)
              .since(12),
          LockCase.of(
                  "LK14",
                  "ALTER TABLE t ADD CONSTRAINT f FOREIGN KEY (b) REFERENCES p (id)",
                  "ALTER TABLE t ADD CONSTRAINT f FOREIGN KEY (b) REFERENCES p (id) NOT VALID")
              .proving(NOBODY_WAITS),
          LockCase.of(
                  "LK14",
                  "ALTER TABLE t ADD FOREIGN KEY (b) REFERENCES p (id) ON DELETE CASCADE",
                  "CREATE TABLE q (id int REFERENCES p)")
              .proving(NOBODY_WAITS),
          LockCase.of(
                  "LK15",
                  "ALTER TABLE t ADD CONSTRAINT c CHECK (a > 0), DROP COLUMN w",
                  "ALTER TABLE t ADD CONSTRAINT c CHECK (a > 0) NOT VALID")
              .proving(NOBODY_WAITS),
          LockCase.of(
                  "LK16",
                  "ALTER TABLE t ADD CONSTRAINT c CHECK (a > 0) NOT VALID;\n"
                      + "ALTER TABLE t VALIDATE CONSTRAINT c",
                  "ALTER TABLE t ADD CONSTRAINT c CHECK (a > 0) NOT VALID;\nCOMMIT;\n"
                      + "ALTER TABLE t VALIDATE CONSTRAINT c")
              .proving(NOBODY_WAITS),
          LockCase.of(
                  "LK17",
                  "ALTER TABLE t ADD CONSTRAINT u UNIQUE (a)",
                  "ALTER TABLE blank ADD CONSTRAINT u UNIQUE (a)")
              .proving(NOBODY_WAITS),
          LockCase.of(
                  "LK18",
                  "ALTER TABLE keyless ADD PRIMARY KEY (x)",
                  "ALTER TABLE blank ADD PRIMARY KEY (id)")
              .proving(NOBODY_WAITS),
          LockCase.of(
                  "LK18",
                  "ALTER TABLE keyless ADD CONSTRAINT k PRIMARY KEY (id)",
                  "CREATE UNIQUE INDEX CONCURRENTLY k ON keyless (x)")
              .proving(NOBODY_WAITS),
          LockCase.of(
              "LK19",
              "ALTER TABLE t ADD EXCLUDE USING btree (a WITH =)",
              "ALTER TABLE blank ADD EXCLUDE USING btree (a WITH =)"),
          LockCase.of(
                  "LK20",
                  "ALTER TABLE t ADD COLUMN x int UNIQUE",
                  "ALTER TABLE t ADD COLUMN x int REFERENCES p (id)")
              .proving(NOBODY_WAITS),
          LockCase.of(
                  "LK20",
                  "ALTER TABLE t ADD COLUMN x int NOT NULL DEFAULT 1 REFERENCES p (id)",
                  "ALTER TABLE t ADD COLUMN x int NOT NULL DEFAULT 1")
              .proving(NOBODY_WAITS),
          LockCase.of(
                  "LK20",
                  "ALTER TABLE t ADD COLUMN x int DEFAULT 5 CHECK (x > 0)",
                  "CREATE TABLE q (x int DEFAULT 5 CHECK (x > 0))")
              .proving(NOBODY_WAITS),
          LockCase.of(
              "LK21",
              "CREATE TABLE q (id int REFERENCES p)",
              "CREATE TABLE q (id int PRIMARY KEY, up int REFERENCES q)"),
          LockCase.of(
              "LK21",
              "ALTER TABLE t DROP CONSTRAINT t_pid_fkey",
              "ALTER TABLE t DROP CONSTRAINT proven_check"),
          LockCase.of(
              "LK22",
              "ALTER TABLE t ADD COLUMN x int;\nCREATE INDEX i ON p (id, code)",
              "CREATE INDEX i ON p (id, code);\nALTER TABLE t ADD COLUMN x int"),
          LockCase.of(
              "LK23",
              "ALTER TABLE t ADD COLUMN x int;\nALTER TABLE p ADD COLUMN x int",
              "ALTER TABLE t ADD COLUMN x int;\nALTER TABLE t ADD COLUMN y int"),
          LockCase.of(
                  "LK24",
                  "ALTER TABLE t ALTER a SET NOT NULL;\nALTER TABLE t ADD CHECK (b > 0)",
                  "ALTER TABLE t ALTER a SET NOT NULL, ADD CHECK (b > 0)")
              .proving(SAME_RESULT),
          LockCase.of(
                  "LK25",
                  "ALTER TABLE t ADD COLUMN x int",
                  "SET LOCAL lock_timeout = '5s';\nALTER TABLE t ADD COLUMN x int")
              .proving(SAME_RESULT),
          LockCase.of(
                  "LK26",
                  "ALTER TABLE t ALTER a SET NOT NULL",
                  "SET LOCAL statement_timeout = '5s';\nALTER TABLE t ALTER a SET NOT NULL")
              .proving(SAME_RESULT),
          LockCase.of("LK27", "LOCK TABLE t IN SHARE MODE", "LOCK TABLE t IN ROW EXCLUSIVE MODE"),
          LockCase.of("LK28", "VACUUM FULL t", "VACUUM t"),
          LockCase.of("LK28", "CLUSTER t USING t_b", "ALTER TABLE t CLUSTER ON t_b"),
          LockCase.of(
                  "LK29",
                  "ALTER TABLE pt ATTACH PARTITION part FOR VALUES IN (2)",
                  "ALTER TABLE pt ATTACH PARTITION part_checked FOR VALUES IN (2)")
              .proving(NOBODY_WAITS),
          LockCase.of(
                  "LK30",
                  "ALTER TABLE pt DETACH PARTITION pt1",
                  "ALTER TABLE pt DETACH PARTITION pt1 CONCURRENTLY")
              .proving(WEAKER_LOCKS)
              .since(14),
          LockCase.of(
                  "LK31",
                  "CREATE TABLE pt9 PARTITION OF pt FOR VALUES IN (9)",
                  "CREATE TABLE q (k int) PARTITION BY LIST (k);\n"
                      + "CREATE TABLE q9 PARTITION OF q FOR VALUES IN (9)")
              .proving(SAME_RESULT),
          LockCase.of("LK32", "CREATE INDEX i ON pt (id)", "CREATE INDEX i ON ONLY pt (id)")
              .proving(NOBODY_WAITS),
          LockCase.of(
              "LK33",
              "ALTER TABLE t DISABLE TRIGGER ALL",
              "CREATE TABLE q (id int);\nALTER TABLE q DISABLE TRIGGER ALL"),
          LockCase.of(
                  "LK34",
                  "REFRESH MATERIALIZED VIEW mv",
                  "REFRESH MATERIALIZED VIEW CONCURRENTLY mv")
              .proving(SAME_RESULT),
          LockCase.of(
                  "LK35",
                  "UPDATE t SET seen = 1 WHERE seen IS NULL",
                  "INSERT INTO t (id, n, words) VALUES (100, 1, 'x')")
              .proving(SAME_RESULT),
          LockCase.of(
              "LK36",
              "ALTER TABLE t ENABLE ROW LEVEL SECURITY",
              "CREATE TABLE q (id int);\nALTER TABLE q ENABLE ROW LEVEL SECURITY"),
          LockCase.of(
              "LK37",
              "ALTER TABLE t ALTER CONSTRAINT t_pid_fkey DEFERRABLE",
              "ALTER TABLE t RENAME CONSTRAINT t_pid_fkey TO fk"),
          LockCase.of(
                  "LK38",
                  "ALTER TYPE mood ADD VALUE 'new';\nUPDATE t SET en = 'new' WHERE id = 1",
                  "ALTER TYPE mood ADD VALUE 'new';\nUPDATE t SET en = 'ok' WHERE id = 1")
              .proving(RUNS)
              .since(12),
          LockCase.of(
                  "LK39",
                  "ALTER TYPE mood RENAME VALUE 'ok' TO 'fine'",
                  "ALTER TYPE mood ADD VALUE 'fine'")
              .proving(WEAKER_LOCKS)
              .since(12),
          LockCase.of(
                  "BC01",
                  "ALTER TABLE keyless RENAME TO named",
                  "ALTER TABLE keyless RENAME TO named;\n"
                      + "CREATE VIEW keyless AS SELECT * FROM named")
              .proving(SAME_RESULT));

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
  Stream<DynamicTest> catalogue() {
    return CASES.stream()
        .map(one -> DynamicTest.dynamicTest(one.code() + " " + one.finds(), () -> check(one)));
  }

  private static void check(LockCase one) throws SQLException {
    NewerSyntax.assumeServer(one.since(), one.code());
    NewerSyntax.assumeKnown(one.finds());
    server.run(DATABASE);
    assertThat(codes(one.silent())).as("silent: " + one.silent()).doesNotContain(one.code());
    Finding finding =
        review(one.finds()).findings().stream()
            .filter(found -> found.code().equals(one.code()))
            .findFirst()
            .orElseThrow(() -> new AssertionError("nothing found: " + codes(one.finds())));
    assertThat(finding.rewrite().isPresent())
        .as("rewrite")
        .isEqualTo(one.proof() != LockCase.Proof.NONE);
    if (finding.rewrite().isPresent()) {
      prove(one, finding.rewrite().get());
    }
  }

  @Test
  void bothNamesOfARenamedColumnHoldTheSame() throws SQLException {
    server.run(DATABASE);
    String script = "ALTER TABLE t RENAME COLUMN words TO texts";
    Rewrite rewrite =
        review(script).findings().stream()
            .flatMap(finding -> finding.rewrite().stream())
            .findFirst()
            .orElseThrow();
    server.run(rewrite.apply(SqlScript.parse(script, SqlLexis.POSTGRES)).getFirst().sql());
    server.run(
        """
        INSERT INTO t (id, n, proven, words) VALUES (101, 1, 1, 'written by the old version');
        INSERT INTO t (id, n, proven, texts) VALUES (102, 1, 1, 'written by the new version');
        UPDATE t SET words = 'changed by the old version' WHERE id = 102;
        UPDATE t SET texts = 'changed by the new version' WHERE id = 101;
        UPDATE t SET n = 2 WHERE id = 1;
        DO $$ BEGIN
          IF (SELECT count(*) FROM t WHERE texts = words AND id IN (1, 101, 102)) <> 3
            OR EXISTS (SELECT FROM t WHERE id > 100 AND words NOT LIKE 'changed%') THEN
            RAISE EXCEPTION 'the names do not hold the same';
          END IF;
        END $$;
        """);
  }

  private static List<String> codes(String script) {
    return review(script).findings().stream().map(Finding::code).toList();
  }

  private static ScriptReview review(String script) {
    return Reviewer.review(
        SqlScript.parse(script, SqlLexis.POSTGRES), new LiveFacts(server.database()));
  }

  private static void prove(LockCase one, Rewrite rewrite) throws SQLException {
    if (one.proof() == NOBODY_WAITS) {
      assertThat(server.trying(one.finds()).holdsOthersUp())
          .as("the script holds others up")
          .isTrue();
    }
    if (one.proof() == RUNS) {
      assertThatThrownBy(() -> server.trying(one.finds())).isInstanceOf(SQLException.class);
    } else {
      run(one.finds());
    }
    List<String> wanted = shape();
    server.run(DATABASE);
    for (ScriptPart part : rewrite.apply(SqlScript.parse(one.finds(), SqlLexis.POSTGRES))) {
      run(part, one.proof() == NOBODY_WAITS);
    }
    if (one.proof() == NOBODY_WAITS || one.proof() == SAME_RESULT) {
      assertThat(shape()).as("the same database").isEqualTo(wanted);
    }
  }

  /** As the engine runs it: together where that can be, else one by one. */
  private static void run(String script) throws SQLException {
    if (script.contains("CONCURRENTLY")) {
      for (var statement : SqlScript.parse(script, SqlLexis.POSTGRES).statements()) {
        server.run(statement.text());
      }
    } else {
      server.keeping(script);
    }
  }

  private static void run(ScriptPart part, boolean quietly) throws SQLException {
    part.backfill()
        .ifPresent(filling ->
            Backfills.run(server.database(), part.suffix(), filling, BackfillProgress.SILENT));
    if (part.inTransaction()) {
      boolean proven = TestPostgres.version() >= 12 || !part.sql().contains("SET NOT NULL");
      for (Measured measured : server.keeping(part.sql())) {
        assertThat(quietly && proven && measured.holdsOthersUp())
            .as(part.sql() + measured)
            .isFalse();
      }
      return;
    }
    String statement = part.sql().strip().replaceFirst(";$", "");
    if (statement.contains("IF EXISTS")) {
      server.run(statement);
    } else {
      assertThat(server.waitingFor(tableOf(statement), statement).values())
          .as(statement)
          .noneMatch(LockMode::blocksWrites);
    }
  }

  private static String tableOf(String statement) {
    if (statement.contains("DETACH")) {
      return "pt";
    }
    return Stream.of("keyless", "pt1").filter(statement::contains).findFirst().orElse("t");
  }

  /** What the tables look like, whatever the names of things that nobody has named. */
  private static List<String> shape() throws SQLException {
    return server.rows(
        """
        SELECT format('%s.%s %s %s %s', attrelid::regclass, attname, format_type(atttypid, atttypmod),
          attnotnull, pg_get_expr(d.adbin, d.adrelid)) AS thing
        FROM pg_attribute a JOIN pg_class c ON c.oid = attrelid
          LEFT JOIN pg_attrdef d ON d.adrelid = attrelid AND d.adnum = attnum
        WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND attnum > 0
          AND NOT attisdropped
        UNION ALL
        SELECT format('%s %s %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid), convalidated)
        FROM pg_constraint
        WHERE connamespace = 'public'::regnamespace AND contype <> 'n' AND conrelid <> 0
        UNION ALL
        SELECT format('%s %s', indexdef, indisvalid) FROM pg_indexes
          JOIN pg_index ON indexrelid = indexname::regclass
        WHERE schemaname = 'public' AND tablename <> 'pt1'
        UNION ALL
        SELECT format('%s of %s', inhrelid::regclass, inhparent::regclass) FROM pg_inherits
          JOIN pg_class c ON c.oid = inhrelid WHERE c.relkind = 'r'
        UNION ALL
        SELECT format('%s %s', id, seen) FROM t
        ORDER BY 1\
        """);
  }
}
