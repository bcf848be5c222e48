package dev.refract.migrate.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.refract.migrate.NewerSyntax;
import dev.refract.migrate.TestPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PostgresScriptRunnerTest {
  private TestPostgres database;
  private final List<String> announced = new ArrayList<>();
  private final List<String> reached = new ArrayList<>();

  /** Writes down what a runner tells. */
  private final RunBracket listening =
      new RunBracket() {
        @Override
        public void announce(String notice) {
          announced.add(notice);
        }

        @Override
        public void reached(Connection connection, RunProgress progress) {
          reached.add(
              progress.kept() + progress.running().map(s -> ", running " + s.number()).orElse(""));
        }
      };

  @BeforeEach
  void open() {
    database = new TestPostgres();
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void failureUndoesTheWholeScriptAndTellsThePlace() {
    ScriptFailure failure =
        failure(
            """
            CREATE TABLE a (x int);
            -- größe
            INSERT INTO a VALUES (1);
            SELECT '🙂', missing FROM a;
            """);
    assertThat(database.tables()).isEmpty();
    assertThat(failure.databaseCode()).isEqualTo("42703");
    assertThat(failure.reason()).isEqualTo("column \"missing\" does not exist");
    assertThat(failure.statement().orElseThrow().number()).isEqualTo(3);
    assertThat(failure.keptStatements()).isZero();
    assertThat(failure.position().orElseThrow().line()).isEqualTo(3);
    assertThat(failure.position().orElseThrow().column()).isEqualTo(13);
    assertThat(announced).isEmpty();
  }

  @Test
  void reasonHoldsDetailAndHint() {
    assertThat(
            failure("CREATE TABLE a (x int PRIMARY KEY); INSERT INTO a VALUES (1), (1)").reason())
        .contains("duplicate key value")
        .contains("Key (x)=(1) already exists.");
  }

  @Test
  void deferredConstraintFailsAtTheEndAndUndoesAll() {
    ScriptFailure failure =
        failure(
            """
            CREATE TABLE a (x int PRIMARY KEY);
            CREATE TABLE b (x int REFERENCES a DEFERRABLE INITIALLY DEFERRED);
            INSERT INTO b VALUES (1);
            """);
    assertThat(failure.statement()).isEmpty();
    assertThat(failure.databaseCode()).isEqualTo("23503");
    assertThat(database.tables()).isEmpty();
  }

  @Test
  void functionsBlocksAndQuotesAreWholeStatements() {
    run(
        """
        CREATE TABLE t (a int, b text);
        CREATE FUNCTION one() RETURNS int LANGUAGE plpgsql AS $body$
        BEGIN
          INSERT INTO t VALUES (1, 'x;y');
          RETURN 1; -- COMMIT;
        END $body$;
        CREATE RULE r AS ON INSERT TO t WHERE new.a = 9 DO ALSO (
          UPDATE t SET b = 'z' WHERE a = 9; DELETE FROM t WHERE a = 10);
        DO $$ BEGIN PERFORM one(); END $$;
        /* outer /* inner; */ ; */
        INSERT INTO t VALUES (2, E'it\\'s; fine'), (3, $$a;b$$), (4, 'q?' || U&'\\0061');
        """);
    assertThat(database.rows("SELECT * FROM t ORDER BY a, b"))
        .containsExactly("1|x;y", "2|it's; fine", "3|a;b", "4|q?a");
  }

  @Test
  void functionWithoutQuotesIsAWholeStatement() {
    String script =
        """
        CREATE FUNCTION two(n int) RETURNS int
        BEGIN ATOMIC
          SELECT CASE WHEN n > 0 THEN 1 ELSE 2 END;
          SELECT 2;
        END;
        CREATE TABLE t AS SELECT two(1);
        """;
    NewerSyntax.assumeKnown(script);
    run(script);
    assertThat(database.rows("SELECT * FROM t")).containsExactly("2");
  }

  @Test
  void whatIsAloneInItsScriptIsNotCalledAPiece() {
    database.run("CREATE TABLE a (x int)");
    run("CREATE INDEX CONCURRENTLY a_x ON a (x);");
    assertThat(announced)
        .containsExactly("Of this script, statement 1 cannot run in a transaction.");
  }

  @Test
  void concurrentIndexRunsOnItsOwnAndIsAnnounced() {
    run(
        """
        CREATE TABLE a (x int);
        CREATE INDEX CONCURRENTLY a_x ON a (x);
        INSERT INTO a VALUES (1);
        """);
    assertThat(announced)
        .containsExactly(
            "Of this script, statement 2 cannot run in a transaction. It runs in 3 pieces; those"
                + " that have run are kept when a later one fails.");
    assertThat(reached).containsExactly("1", "1, running 2", "2", "3");
    assertThat(database.rows("SELECT indisvalid FROM pg_index WHERE indexrelid = 'a_x'::regclass"))
        .containsExactly("t");
  }

  @Test
  void failureInPiecesTellsWhatIsKept() {
    ScriptFailure failure =
        failure(
            """
            CREATE TABLE a (x int);
            INSERT INTO a VALUES (1), (1);
            CREATE UNIQUE INDEX CONCURRENTLY a_x ON a (x);
            INSERT INTO a VALUES (2);
            """);
    assertThat(failure.keptStatements()).isEqualTo(2);
    assertThat(failure.statement().orElseThrow().number()).isEqualTo(3);
    assertThat(failure.databaseCode()).isEqualTo("23505");
    assertThat(reached).containsExactly("2", "2, running 3");
    assertThat(database.rows("SELECT count(*) FROM a")).containsExactly("2");
  }

  @Test
  void statementsThatNoTransactionHolds() {
    run("CREATE TABLE a (x int); VACUUM a; CREATE INDEX CONCURRENTLY i ON a (x); ANALYZE a");
    assertThat(announced.getFirst()).contains("statements 2, 3 cannot run");
    run("ALTER SYSTEM RESET work_mem");
    run("DROP INDEX CONCURRENTLY IF EXISTS nothing");
  }

  @Test
  void indexesAreRebuiltConcurrently() {
    String script = "CREATE TABLE a (x int); REINDEX (VERBOSE) TABLE CONCURRENTLY a";
    NewerSyntax.assumeKnown(script);
    run(script);
    assertThat(announced.getFirst()).contains("statement 2 cannot run");
  }

  @Test
  void enumValueIsUsedAfterItsTransaction() {
    NewerSyntax.assumeServer(12, "the value of an enum is added in a transaction");
    run("CREATE TYPE mood AS ENUM ('sad'); CREATE TABLE a (m mood)");
    run(
        """
        ALTER TYPE mood ADD VALUE 'ok';
        ALTER TYPE mood ADD VALUE 'happy' AFTER 'ok';
        CREATE TABLE b (x int);
        ALTER TABLE a ALTER m SET DEFAULT 'happy';
        INSERT INTO a DEFAULT VALUES;
        """);
    assertThat(announced)
        .containsExactly(
            "The script must commit on its way. It runs in 2 pieces; those that have run are kept"
                + " when a later one fails.");
    assertThat(reached).containsExactly("3", "5");
    announced.clear();
    run("ALTER TYPE mood ADD VALUE 'unused'; INSERT INTO a VALUES ('sad')");
    assertThat(announced).isEmpty();
    assertThat(database.rows("SELECT m FROM a ORDER BY m")).containsExactly("sad", "happy");
  }

  @Test
  void useOfAnEnumValueThatTheWordsHideIsLearntFromTheServer() {
    run("CREATE TYPE mood AS ENUM ('sad'); CREATE TABLE a (m mood)");
    run(
        """
        ALTER TYPE mood ADD VALUE 'ok';
        INSERT INTO a SELECT ('o' || 'k')::mood;
        """);
    assertThat(announced).hasSize(1);
    assertThat(database.rows("SELECT m FROM a")).containsExactly("ok");
  }

  @Test
  void procedureThatCommitsIsLearntFromTheServer() {
    run(
        """
        CREATE TABLE a (x int);
        CREATE PROCEDURE quiet() LANGUAGE sql AS 'INSERT INTO a VALUES (0)';
        CREATE PROCEDURE p() LANGUAGE plpgsql AS $$
          BEGIN INSERT INTO a VALUES (1); COMMIT; INSERT INTO a VALUES (2); END $$;
        """);
    run("CALL quiet(); CREATE TABLE c (x int)");
    assertThat(announced).isEmpty();
    run("CREATE TABLE b (x int); CALL p(); DO $$ BEGIN DELETE FROM a WHERE x = 0; COMMIT; END $$");
    assertThat(announced.getFirst()).contains("statement 3 cannot run in a transaction");
    assertThat(announced.getLast()).contains("statements 2, 3 cannot run in a transaction");
    assertThat(database.rows("SELECT x FROM a ORDER BY 1")).containsExactly("1", "2");
  }

  @Test
  void ownTransactionCommandsOfAScript() {
    run("BEGIN; CREATE TABLE a (x int); COMMIT;");
    assertThat(announced).isEmpty();
    failure("CREATE TABLE b (x int); COMMIT; CREATE TABLE c (x int); SELECT 1/0;");
    assertThat(database.tables()).containsExactly("a", "b");
    assertThat(failure("CREATE TABLE d (x int); ROLLBACK;").reason())
        .contains("cannot stand in a script");
    run("SAVEPOINT s; CREATE TABLE e (x int); ROLLBACK TO s; CREATE TABLE f (x int)");
    assertThat(database.tables()).containsExactly("a", "b", "f");
  }

  @Test
  void whatOnlyPsqlUnderstandsIsRefusedBeforeAnythingRuns() {
    ScriptFailure copy =
        failure("CREATE TABLE a (x int);\nCOPY a (x) FROM stdin;\n1\n2\n\\.\nSELECT 1;");
    assertThat(copy.reason()).contains("COPY … FROM stdin needs rows");
    assertThat(copy.position().orElseThrow().line()).isEqualTo(1);
    assertThat(failure("\\restrict abc\nCREATE TABLE a (x int);").reason()).contains("of psql");
    assertThat(database.tables()).isEmpty();
  }

  @Test
  void settingsOfAScriptDoNotReachTheNextOne() throws SQLException {
    database.run("CREATE ROLE nobody_" + System.nanoTime());
    String role =
        database.rows("SELECT rolname FROM pg_roles WHERE rolname LIKE 'nobody%'").getFirst();
    try (Connection connection = database.database().borrow()) {
      ScriptRunner runner = ScriptRunner.of(database.database());
      String dump =
          "SELECT pg_catalog.set_config('search_path', '', false); SET lock_timeout = 77;"
              + " CREATE TABLE public.a (x int); SET ROLE "
              + role;
      runner.run(connection, runner.parse(dump), RunBracket.NONE);
      runner.run(
          connection,
          runner.parse(
              "CREATE TABLE settings AS SELECT current_user AS u,"
                  + " current_schema() AS s, current_setting('lock_timeout') AS t"),
          RunBracket.NONE);
    }
    assertThat(database.rows("SELECT * FROM settings")).containsExactly("postgres|public|0");
  }

  @Test
  void warningsOfTheServerBecomeNotes() {
    assertThat(run("DO $$ BEGIN RAISE WARNING 'look here'; END $$").notes())
        .containsExactly("look here");
    assertThat(run("CREATE TABLE a (x int); CREATE TABLE IF NOT EXISTS a (x int)").notes())
        .containsExactly("relation \"a\" already exists, skipping");
  }

  private RunReport run(String script) {
    try (Connection connection = database.database().borrow()) {
      ScriptRunner runner = ScriptRunner.of(database.database());
      return runner.run(connection, runner.parse(script), listening);
    } catch (SQLException failure) {
      throw new AssertionError(failure);
    }
  }

  private ScriptFailure failure(String script) {
    return catchThrowableOfType(ScriptFailure.class, () -> run(script));
  }
}
