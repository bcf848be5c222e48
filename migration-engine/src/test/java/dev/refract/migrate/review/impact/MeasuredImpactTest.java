package dev.refract.migrate.review.impact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.migrate.NewerSyntax;
import dev.refract.migrate.live.LiveFacts;
import dev.refract.migrate.review.impact.MeasuredServer.Measured;
import dev.refract.migrate.script.ScriptStatement;
import dev.refract.migrate.script.SqlLexis;
import dev.refract.migrate.script.SqlScript;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What the table of forms says is what the server does: every statement is run in an open
 * transaction, its locks read from {@code pg_locks} by another connection, rewrites told by the
 * files of the tables, scans and index builds by the server's own messages.
 */
class MeasuredImpactTest {
  private static final String DATABASE =
      """
      CREATE TYPE mood AS ENUM ('sad', 'ok');
      CREATE TYPE mood2 AS ENUM ('sad', 'ok');
      CREATE DOMAIN positive AS int CHECK (VALUE > 0);
      CREATE DOMAIN anything AS int;
      CREATE FUNCTION calm() RETURNS int LANGUAGE sql STABLE AS 'SELECT 1';
      CREATE FUNCTION wild() RETURNS int LANGUAGE plpgsql VOLATILE AS 'BEGIN RETURN 1; END';
      CREATE FUNCTION noop() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
      CREATE TABLE p (id int PRIMARY KEY, code varchar(20) UNIQUE);
      INSERT INTO p SELECT i, i FROM generate_series(1, 50) i;
      CREATE TABLE t (
        a int NOT NULL, b int, n int, proven int, big bigint, v50 varchar(50), tx text, c10 char(10),
        num numeric(10,2), ts timestamp, ts3 timestamp(3), tz timestamptz, js json, en mood,
        pid int, pcode varchar(20), tags varchar(20)[], idcol int NOT NULL, stored int%s,
        ip cidr, tm time(3), iv interval(3), vb varbit(5),
        CONSTRAINT proven_check CHECK (proven IS NOT NULL),
        CONSTRAINT b_check CHECK (b > 0),
        CONSTRAINT t_fk FOREIGN KEY (pid) REFERENCES p (id),
        CONSTRAINT t_code_fk FOREIGN KEY (pcode) REFERENCES p (code));
      INSERT INTO t (a, b, n, proven, pid, idcol) SELECT i, i, i, i, i, i FROM generate_series(1, 50) i;
      CREATE INDEX t_b ON t (b);
      CREATE INDEX t_v50 ON t (v50);
      CREATE UNIQUE INDEX t_a ON t (a);
      CREATE UNIQUE INDEX t_n ON t (n);
      ALTER TABLE t ADD CONSTRAINT late_check CHECK (b < 1000) NOT VALID;
      ALTER TABLE t ADD CONSTRAINT late_fk FOREIGN KEY (n) REFERENCES p (id) NOT VALID;
      %s
      CREATE TRIGGER tr BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION noop();
      CREATE TABLE idt (id int GENERATED ALWAYS AS IDENTITY, x int);
      CREATE TABLE child (id int, pid int REFERENCES p (id));
      CREATE TABLE pt (id int, k int) PARTITION BY LIST (k);
      CREATE TABLE pt1 PARTITION OF pt FOR VALUES IN (1);
      CREATE TABLE pt_in (id int, k int);
      CREATE TABLE pt_in_checked (id int, k int, CONSTRAINT k2 CHECK (k IS NOT NULL AND k = 2));
      CREATE TABLE pd (id int, k int) PARTITION BY LIST (k);
      CREATE TABLE pd1 PARTITION OF pd FOR VALUES IN (1);
      CREATE TABLE pd_rest PARTITION OF pd DEFAULT;
      CREATE TABLE px (id int, k int NOT NULL, a int, u int, CONSTRAINT px_a CHECK (a > 0))
        PARTITION BY LIST (k);
      CREATE TABLE px1 PARTITION OF px FOR VALUES IN (1);
      CREATE TABLE px2 PARTITION OF px FOR VALUES IN (2) PARTITION BY LIST (id);
      CREATE TABLE px2a PARTITION OF px2 FOR VALUES IN (1);
      ALTER TABLE px ADD CONSTRAINT px_fk FOREIGN KEY (u) REFERENCES p (id);
      ALTER TABLE px ADD CONSTRAINT px_late CHECK (a > 1) NOT VALID;
      CREATE TRIGGER px_tr AFTER INSERT ON px FOR EACH ROW EXECUTE FUNCTION noop();
      CREATE TABLE kt (id int, k int, PRIMARY KEY (k, id)) PARTITION BY LIST (k);
      CREATE TABLE kt1 PARTITION OF kt FOR VALUES IN (1);
      CREATE TABLE kt_ref (id int, k int%s);
      CREATE VIEW vw AS SELECT a FROM idt_source();
      CREATE MATERIALIZED VIEW mv AS SELECT 1 AS a;
      ANALYZE;
      """
          .replace("idt_source()", "(SELECT 1 AS a) AS s")
          .formatted(
              NewerSyntax.from(12, " GENERATED ALWAYS AS (7) STORED"),
              NewerSyntax.from(18, "ALTER TABLE t ADD CONSTRAINT late_null NOT NULL n NOT VALID;"),
              NewerSyntax.from(12, ", CONSTRAINT kt_fk FOREIGN KEY (k, id) REFERENCES kt (k, id)"));

  /** Every form, in the order of the table. */
  private static final List<String> FORMS =
      List.of(
          // columns
          "ALTER TABLE t ADD COLUMN x int",
          "ALTER TABLE t ADD COLUMN x int NOT NULL DEFAULT 5",
          "ALTER TABLE t ADD COLUMN x timestamptz DEFAULT now()",
          "ALTER TABLE t ADD COLUMN x timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP",
          "ALTER TABLE t ADD COLUMN x timestamptz DEFAULT clock_timestamp()",
          "ALTER TABLE t ADD COLUMN x uuid DEFAULT gen_random_uuid()",
          "ALTER TABLE t ADD COLUMN x uuid DEFAULT uuidv7()",
          "ALTER TABLE t ADD COLUMN x float DEFAULT random()",
          "ALTER TABLE t ADD COLUMN x int DEFAULT calm()",
          "ALTER TABLE t ADD COLUMN x int DEFAULT wild()",
          "ALTER TABLE t ADD COLUMN x int DEFAULT length(upper('a')) + 1",
          "ALTER TABLE t ADD COLUMN x text[] DEFAULT ARRAY[]::text[]",
          "ALTER TABLE t ADD COLUMN x varchar(20) DEFAULT 'a'::varchar(20)",
          "ALTER TABLE t ADD COLUMN x serial",
          "ALTER TABLE t ADD COLUMN x int GENERATED ALWAYS AS IDENTITY",
          "ALTER TABLE t ADD COLUMN x int GENERATED ALWAYS AS (b + 1) STORED",
          "ALTER TABLE t ADD COLUMN x int GENERATED ALWAYS AS (b + 1) VIRTUAL",
          "ALTER TABLE t ADD COLUMN x int NOT NULL GENERATED ALWAYS AS (n + 1) VIRTUAL",
          "ALTER TABLE t ADD COLUMN x int CHECK (x > 0)",
          "ALTER TABLE t ADD COLUMN x int DEFAULT 1 CHECK (x > 0)",
          "ALTER TABLE t ADD COLUMN x int UNIQUE",
          "ALTER TABLE t ADD COLUMN x int REFERENCES p",
          "ALTER TABLE t ADD COLUMN x int DEFAULT 1 REFERENCES p",
          "ALTER TABLE t ADD COLUMN x int DEFAULT NULL REFERENCES p",
          "ALTER TABLE t ADD COLUMN x positive",
          "ALTER TABLE t ADD COLUMN x positive DEFAULT 1",
          "ALTER TABLE t ADD COLUMN x anything",
          "ALTER TABLE t ADD COLUMN x mood DEFAULT 'ok'",
          "ALTER TABLE t ADD COLUMN x uuid DEFAULT gen_random_uuid() UNIQUE",
          "ALTER TABLE t DROP COLUMN b",
          "ALTER TABLE t DROP COLUMN pid",
          "ALTER TABLE t RENAME COLUMN b TO b2",
          "ALTER TABLE t ALTER a SET DEFAULT 5, ALTER b DROP DEFAULT",
          "ALTER TABLE t ALTER b SET NOT NULL",
          "ALTER TABLE t ALTER a SET NOT NULL",
          "ALTER TABLE t ALTER proven SET NOT NULL",
          "ALTER TABLE t ADD CONSTRAINT c CHECK (b IS NOT NULL AND n > 0);"
              + " ALTER TABLE t ALTER b SET NOT NULL",
          "ALTER TABLE t ALTER a DROP NOT NULL",
          "ALTER TABLE t ADD CONSTRAINT nn NOT NULL b NOT VALID",
          "ALTER TABLE t ADD CONSTRAINT nn NOT NULL b",
          "ALTER TABLE t VALIDATE CONSTRAINT late_null",
          "ALTER TABLE t ALTER idcol ADD GENERATED ALWAYS AS IDENTITY",
          "ALTER TABLE idt ALTER id DROP IDENTITY",
          "ALTER TABLE idt ALTER id SET GENERATED BY DEFAULT",
          "ALTER TABLE t ALTER stored DROP EXPRESSION",
          "ALTER TABLE t ALTER stored SET EXPRESSION AS (8)",
          "ALTER TABLE t ALTER a SET STATISTICS 100",
          "ALTER TABLE t ALTER a SET (n_distinct = 5)",
          "ALTER TABLE t ALTER tx SET STORAGE EXTERNAL",
          "ALTER TABLE t ALTER tx SET COMPRESSION pglz",
          // types
          "ALTER TABLE t ALTER a TYPE bigint",
          "ALTER TABLE t ALTER big TYPE int",
          "ALTER TABLE t ALTER v50 TYPE varchar(100)",
          "ALTER TABLE t ALTER v50 TYPE varchar(20)",
          "ALTER TABLE t ALTER v50 TYPE varchar",
          "ALTER TABLE t ALTER v50 TYPE text",
          "ALTER TABLE t ALTER v50 TYPE text COLLATE \"C\"",
          "ALTER TABLE t ALTER v50 TYPE varchar(100) USING v50::varchar(100)",
          "ALTER TABLE t ALTER v50 TYPE varchar(100) USING upper(v50)",
          "ALTER TABLE t ALTER tx TYPE varchar(50)",
          "ALTER TABLE t ALTER tx TYPE varchar",
          "ALTER TABLE t ALTER c10 TYPE text",
          "ALTER TABLE t ALTER c10 TYPE char(20)",
          "ALTER TABLE t ALTER v50 TYPE char(50)",
          "ALTER TABLE t ALTER num TYPE numeric(12,2)",
          "ALTER TABLE t ALTER num TYPE numeric(12,4)",
          "ALTER TABLE t ALTER num TYPE numeric",
          "ALTER TABLE t ALTER num TYPE numeric(8,2)",
          "ALTER TABLE t ALTER ts3 TYPE timestamp",
          "ALTER TABLE t ALTER ts TYPE timestamp(3)",
          "ALTER TABLE t ALTER ts3 TYPE timestamp(6)",
          "ALTER TABLE t ALTER ts TYPE timestamp(6)",
          "ALTER TABLE t ALTER ts3 TYPE timestamptz",
          "ALTER TABLE t ALTER ts TYPE timestamptz(3)",
          "ALTER TABLE t ALTER ts TYPE timestamptz",
          "ALTER TABLE t ALTER tz TYPE timestamp",
          "SET LOCAL TimeZone = 'Europe/Paris'; ALTER TABLE t ALTER ts TYPE timestamptz",
          "ALTER TABLE t ALTER tm TYPE time(6)",
          "ALTER TABLE t ALTER iv TYPE interval",
          "ALTER TABLE t ALTER vb TYPE varbit(9)",
          "ALTER TABLE t ALTER ip TYPE inet",
          "ALTER TABLE t ALTER a TYPE text",
          "ALTER TABLE t ALTER a TYPE oid",
          "ALTER TABLE t ALTER js TYPE jsonb",
          "ALTER TABLE t ALTER en TYPE text",
          "ALTER TABLE t ALTER en TYPE mood2 USING en::text::mood2",
          "ALTER TABLE t ALTER tags TYPE varchar(30)[]",
          "ALTER TABLE t ALTER tags TYPE text[]",
          "ALTER TABLE t ALTER pid TYPE bigint",
          "ALTER TABLE t ALTER pcode TYPE varchar(30)",
          "ALTER TABLE p ALTER id TYPE bigint",
          "ALTER TABLE p ALTER code TYPE varchar(30)",
          // constraints
          "ALTER TABLE t ADD PRIMARY KEY (a)",
          "ALTER TABLE t ADD PRIMARY KEY (b)",
          "ALTER TABLE t ADD PRIMARY KEY (proven)",
          "ALTER TABLE t ADD CONSTRAINT pk PRIMARY KEY USING INDEX t_a",
          "ALTER TABLE p DROP CONSTRAINT p_pkey CASCADE",
          "ALTER TABLE t ADD UNIQUE (b)",
          "ALTER TABLE t ADD CONSTRAINT u UNIQUE USING INDEX t_a",
          "ALTER TABLE t ADD EXCLUDE USING btree (a WITH =)",
          "ALTER TABLE t ADD CHECK (b > 0)",
          "ALTER TABLE t ADD CONSTRAINT c CHECK (b > 0) NOT VALID",
          "ALTER TABLE t ADD CONSTRAINT c CHECK (b > 0) NOT ENFORCED",
          "ALTER TABLE t VALIDATE CONSTRAINT late_check",
          "ALTER TABLE t VALIDATE CONSTRAINT b_check",
          "ALTER TABLE t VALIDATE CONSTRAINT late_fk",
          "ALTER TABLE t ADD FOREIGN KEY (b) REFERENCES p (id)",
          "ALTER TABLE t ADD CONSTRAINT f FOREIGN KEY (b) REFERENCES p (id) NOT VALID",
          "ALTER TABLE t DROP CONSTRAINT t_fk",
          "ALTER TABLE t DROP CONSTRAINT b_check",
          "ALTER TABLE t ALTER CONSTRAINT t_fk DEFERRABLE",
          "ALTER TABLE t ALTER CONSTRAINT t_fk NOT ENFORCED",
          "ALTER TABLE t RENAME CONSTRAINT b_check TO b_check2",
          // indexes
          "CREATE INDEX i ON t (b)",
          "CREATE UNIQUE INDEX i ON t (b)",
          "DROP INDEX t_b",
          "REINDEX INDEX t_b",
          "REINDEX TABLE t",
          "ALTER INDEX t_b RENAME TO t_b2",
          "ALTER INDEX t_b SET (fillfactor = 70)",
          // tables
          "CREATE TABLE q (id int REFERENCES p)",
          "CREATE TABLE q (id int, FOREIGN KEY (id) REFERENCES p (id))",
          "CREATE TABLE q (id int PRIMARY KEY, up int REFERENCES q)",
          "DROP TABLE child",
          "DROP TABLE idt",
          "DROP TABLE p CASCADE",
          "ALTER TABLE t RENAME TO t2",
          "CREATE SCHEMA s2; ALTER TABLE t SET SCHEMA s2",
          "TRUNCATE t",
          "TRUNCATE p CASCADE",
          "LOCK TABLE t IN SHARE ROW EXCLUSIVE MODE",
          "ALTER TABLE idt SET UNLOGGED",
          "ALTER TABLE t SET (fillfactor = 70)",
          "ALTER TABLE t SET (autovacuum_enabled = off)",
          "ALTER TABLE t SET (user_catalog_table = false)",
          "ALTER TABLE t CLUSTER ON t_b",
          "CLUSTER t USING t_b",
          "ALTER TABLE t ENABLE ROW LEVEL SECURITY",
          "CREATE POLICY po ON t USING (true)",
          "ALTER TABLE t REPLICA IDENTITY FULL",
          "ALTER TABLE t OWNER TO CURRENT_USER",
          "COMMENT ON TABLE t IS 'x'",
          "COMMENT ON COLUMN t.a IS 'x'",
          // partitions
          "CREATE TABLE pt9 PARTITION OF pt FOR VALUES IN (9)",
          "CREATE TABLE pd9 PARTITION OF pd FOR VALUES IN (9)",
          "ALTER TABLE pt ATTACH PARTITION pt_in FOR VALUES IN (2)",
          "ALTER TABLE pt ATTACH PARTITION pt_in_checked FOR VALUES IN (2)",
          "ALTER TABLE pd ATTACH PARTITION pt_in FOR VALUES IN (2)",
          "ALTER TABLE pt DETACH PARTITION pt1",
          "ALTER TABLE pd DETACH PARTITION pd1",
          "DROP TABLE pt1",
          // partitions that are not named
          "ALTER TABLE px ADD COLUMN x int",
          "ALTER TABLE px ADD COLUMN x uuid DEFAULT gen_random_uuid()",
          "ALTER TABLE px DROP COLUMN a",
          "ALTER TABLE px RENAME COLUMN a TO b",
          "ALTER TABLE px RENAME TO py",
          "ALTER TABLE px ALTER a TYPE bigint",
          "ALTER TABLE px ALTER a SET NOT NULL",
          "ALTER TABLE px ALTER k DROP NOT NULL",
          "ALTER TABLE px ALTER a SET DEFAULT 4",
          "ALTER TABLE ONLY px ALTER a SET DEFAULT 4",
          "ALTER TABLE px ALTER a SET STATISTICS 100",
          "ALTER TABLE px ALTER a SET (n_distinct = 5)",
          "ALTER TABLE px ALTER a SET STORAGE PLAIN",
          "ALTER TABLE px ADD CONSTRAINT c CHECK (a > 1)",
          "ALTER TABLE px ADD CONSTRAINT c CHECK (a > 1) NOT VALID",
          "ALTER TABLE px VALIDATE CONSTRAINT px_late",
          "ALTER TABLE px VALIDATE CONSTRAINT px_a",
          "ALTER TABLE px DROP CONSTRAINT px_a",
          "ALTER TABLE px RENAME CONSTRAINT px_a TO px_b",
          "ALTER TABLE px ADD FOREIGN KEY (a) REFERENCES p (id)",
          "ALTER TABLE px DROP CONSTRAINT px_fk",
          "ALTER TABLE px ADD UNIQUE (k, id)",
          "ALTER TABLE px ADD PRIMARY KEY (k, id)",
          "CREATE INDEX i ON px (a)",
          "CREATE INDEX i ON ONLY px (a)",
          "TRUNCATE px",
          "LOCK TABLE px IN SHARE MODE",
          "CREATE TRIGGER tr2 AFTER INSERT ON px FOR EACH ROW EXECUTE FUNCTION noop()",
          "CREATE TRIGGER tr2 AFTER INSERT ON px FOR EACH STATEMENT EXECUTE FUNCTION noop()",
          "DROP TRIGGER px_tr ON px",
          "ALTER TABLE px DISABLE TRIGGER ALL",
          "ALTER TABLE px ENABLE ROW LEVEL SECURITY",
          "CREATE POLICY po ON px USING (true)",
          "ALTER TABLE px OWNER TO CURRENT_USER",
          "COMMENT ON TABLE px IS 'x'",
          "ALTER TABLE px REPLICA IDENTITY FULL",
          "CREATE SCHEMA s2; ALTER TABLE px SET SCHEMA s2",
          "UPDATE px SET a = 1",
          "ALTER TABLE t ADD FOREIGN KEY (a, b) REFERENCES kt (k, id) NOT VALID",
          "ALTER TABLE kt_ref DROP CONSTRAINT kt_fk",
          "CREATE TABLE q (id int, k int, FOREIGN KEY (k, id) REFERENCES kt (k, id))",
          "DROP TABLE kt_ref",
          // triggers, views, rows
          "CREATE TRIGGER tr2 BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION noop()",
          "ALTER TABLE t DISABLE TRIGGER ALL",
          "DROP TRIGGER tr ON t",
          "CREATE VIEW vw2 AS SELECT a FROM t",
          "REFRESH MATERIALIZED VIEW mv",
          "DROP VIEW vw",
          "UPDATE t SET b = 1 WHERE a = 1",
          "DELETE FROM t",
          // types
          "ALTER TYPE mood ADD VALUE 'new'",
          "ALTER TYPE mood RENAME VALUE 'sad' TO 'sadder'",
          // several
          "ALTER TABLE t ADD COLUMN x int, ALTER b SET NOT NULL, ADD CHECK (n > 0)",
          "ALTER TABLE t ALTER a TYPE bigint, ALTER b SET NOT NULL, ADD UNIQUE (n)");

  private static MeasuredServer server;
  private static LiveFacts facts;

  @BeforeAll
  static void open() throws SQLException {
    server = new MeasuredServer();
    server.run(DATABASE);
    facts = new LiveFacts(server.database());
  }

  @AfterAll
  static void close() throws SQLException {
    server.close();
  }

  @TestFactory
  Stream<DynamicTest> theTableSaysWhatTheServerDoes() {
    return FORMS.stream().map(sql -> DynamicTest.dynamicTest(sql, () -> check(sql)));
  }

  private static void check(String sql) throws SQLException {
    NewerSyntax.assumeKnown(sql);
    if (sql.contains("ADD VALUE")) {
      NewerSyntax.assumeServer(12, "the value of an enum is added in a transaction");
    }
    if (sql.equals("DROP TABLE kt_ref")) {
      NewerSyntax.assumeServer(15, "before, only the partitions on the other side are locked");
    }
    if (sql.startsWith("ALTER TABLE px ADD FOREIGN KEY")) {
      NewerSyntax.assumeServer(12, "before, partitions of partitions are locked harder");
    }
    assertThat(told(sql)).as(sql).isEqualTo(server.trying(sql));
  }

  private static Measured told(String sql) {
    List<ScriptStatement> statements = SqlScript.parse(sql, SqlLexis.POSTGRES).statements();
    ScriptStatement statement = statements.getLast();
    assertThat(statement.isUnderstood()).as("understood: " + sql).isTrue();
    Situation situation = new Situation(facts, statements.subList(0, statements.size() - 1));
    Impact impact = Impacts.withPartitions(statement, situation);
    Map<String, LockMode> locks = new TreeMap<>();
    impact.locks().forEach(lock -> locks.put(lock.relation().name(), lock.mode()));
    Set<String> works = new TreeSet<>();
    impact.tasks().stream()
        .filter(task -> task.work() != Work.SOME_ROWS && task.work() != Work.ALL_ROWS)
        .forEach(task -> works.add(task.work() + " " + task.relation().name()));
    return new Measured(locks, works);
  }
}
