package dev.refract.migrate.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.refract.migrate.TestDatabase;
import dev.refract.migrate.script.SqlLexis;
import dev.refract.migrate.script.SqlScript;
import dev.refract.orm.error.RefractException;
import dev.refract.schema.text.Position;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteScriptRunnerTest {
  /** What the reference prints when a column of a parent table becomes required. */
  private static final String REBUILD =
      """
      -- RedefineTables
      PRAGMA defer_foreign_keys=ON;
      PRAGMA foreign_keys=OFF;
      CREATE TABLE "new_User" (
          "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
          "name" TEXT NOT NULL
      );
      INSERT INTO "new_User" ("id", "name") SELECT "id", "name" FROM "User";
      DROP TABLE "User";
      ALTER TABLE "new_User" RENAME TO "User";
      CREATE UNIQUE INDEX "User_name_key" ON "User"("name");
      PRAGMA foreign_keys=ON;
      PRAGMA defer_foreign_keys=OFF;
      """;

  @TempDir Path folder;
  private TestDatabase database;

  @BeforeEach
  void open() {
    database = new TestDatabase(folder.resolve("test.db"));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void rebuildKeepsChildRowsIndexesTriggersViewsAndCounter() {
    prepareUsers();
    run(REBUILD);
    assertThat(database.rows("SELECT * FROM Post")).containsExactly("1|1", "2|3");
    assertThat(database.rows("SELECT * FROM \"Note\"")).containsExactly("1|3");
    assertThat(database.rows("SELECT name FROM Names ORDER BY 1")).containsExactly("Ann", "Cid");
    assertThat(database.rows("SELECT name FROM sqlite_schema WHERE type IN ('index','trigger')"))
        .contains("User_name_key", "User_short", "User_lower", "User_log");
    database.run("INSERT INTO User (name) VALUES ('Eva')");
    assertThat(database.rows("SELECT max(id) FROM User")).containsExactly("8");
    assertThat(database.rows("SELECT * FROM Log")).containsExactly("Eva");
    assertThat(database.rows("PRAGMA foreign_key_check")).isEmpty();
    assertThat(database.rows("PRAGMA foreign_keys")).containsExactly("1");
    assertThat(database.rows("PRAGMA legacy_alter_table")).containsExactly("0");
  }

  @Test
  void failureInTheMiddleOfARebuildLeavesEverythingAsItWas() {
    prepareUsers();
    database.run("INSERT INTO User (id, name) VALUES (4, 'Ann')");
    String before = database.content();
    ScriptFailure failure = catchThrowableOfType(ScriptFailure.class, () -> run(REBUILD));
    assertThat(database.content()).isEqualTo(before);
    assertThat(failure.statement().orElseThrow().number()).isEqualTo(7);
    assertThat(failure.position()).hasValue(new Position(10, 0));
    assertThat(failure.databaseCode()).isEqualTo("SQLITE_CONSTRAINT_UNIQUE");
    assertThat(failure.reason()).isEqualTo("UNIQUE constraint failed: User.name");
    assertThat(failure.keptStatements()).isZero();
    assertThat(database.rows("PRAGMA foreign_keys")).containsExactly("1");
  }

  @Test
  void rowsWithoutParentAreFoundBeforeCommit() {
    prepareUsers();
    String before = database.content();
    assertThatThrownBy(
            () -> run("PRAGMA foreign_keys=off;\nDROP TABLE User;\nPRAGMA foreign_keys=on;"))
        .isInstanceOf(ScriptFailure.class)
        .hasMessageContaining("\"Note\", which reference \"User\"");
    assertThat(database.content()).isEqualTo(before);
  }

  @Test
  void rowsThatHadNoParentBeforeDoNotStopAMigration() {
    prepareUsers();
    database.run("PRAGMA foreign_keys=OFF", "INSERT INTO Post VALUES (9, 99)");
    run(REBUILD);
    assertThat(database.rows("SELECT count(*) FROM Post")).containsExactly("3");
  }

  @Test
  void indexThatNoLongerFitsIsTold() {
    prepareUsers();
    RunReport report =
        run(
            """
            PRAGMA foreign_keys=OFF;
            DROP INDEX "User_short";
            CREATE TABLE "new_User" ("id" INTEGER NOT NULL PRIMARY KEY, "full" TEXT);
            INSERT INTO "new_User" ("id") SELECT "id" FROM "User";
            DROP TABLE "User";
            ALTER TABLE "new_User" RENAME TO "User";
            PRAGMA foreign_keys=ON;
            """);
    assertThat(report.notes()).singleElement().asString().contains("User_lower", "no such column");
    assertThat(database.rows("SELECT name FROM sqlite_schema WHERE name = 'User_short'")).isEmpty();
  }

  @Test
  void syntaxErrorIsShownAtItsWord() {
    ScriptFailure failure =
        catchThrowableOfType(
            ScriptFailure.class, () -> run("CREATE TABLE a (x);\n\nCREATE\n  TABEL b (x);"));
    assertThat(failure.position()).hasValue(new Position(3, 2));
    assertThat(failure.reason()).isEqualTo("near \"TABEL\": syntax error");
    assertThat(database.content()).isEmpty();
  }

  @Test
  void transactionOfTheScriptItselfIsTheOneItRunsIn() {
    run("BEGIN;\nCREATE TABLE a (x);\nCOMMIT;");
    assertThat(database.content()).contains("CREATE TABLE a");
    assertThatThrownBy(() -> run("CREATE TABLE b (x); ROLLBACK;"))
        .hasMessageContaining("ROLLBACK cannot stand in a script");
    assertThat(database.content()).doesNotContain("TABLE b");
  }

  @Test
  void statementsThatNoTransactionHoldsRunOnTheirOwn() {
    run("CREATE TABLE a (x);\nVACUUM;\nCREATE TABLE b (x);");
    assertThat(database.content()).contains("TABLE a", "TABLE b");
    ScriptFailure failure =
        catchThrowableOfType(
            ScriptFailure.class, () -> run("CREATE TABLE c (x);\nVACUUM;\nCREATE TABLE c (x);"));
    assertThat(failure.keptStatements()).isEqualTo(2);
  }

  @Test
  void unwantedScriptDoesNothing() {
    RunBracket late =
        new RunBracket() {
          @Override
          public boolean opening(Connection connection) {
            return false;
          }
        };
    assertThat(run("CREATE TABLE a (x)", late).wanted()).isFalse();
    assertThat(database.content()).isEmpty();
  }

  @Test
  void lockedDatabaseSaysSo() throws SQLException {
    try (Connection other = database.database().borrow();
        Connection mine = database.database().borrow();
        Statement lock = other.createStatement();
        Statement wait = mine.createStatement()) {
      lock.execute("BEGIN IMMEDIATE");
      wait.execute("PRAGMA busy_timeout=50");
      RefractException failure =
          catchThrowableOfType(
              RefractException.class,
              () -> runner().run(mine, sqlite("CREATE TABLE a (x)"), RunBracket.NONE));
      assertThat(failure.code()).isEqualTo("P1008");
      lock.execute("ROLLBACK");
    }
  }

  @Test
  void readOnlyDatabaseSaysSo() throws SQLException {
    database.run("CREATE TABLE a (x)");
    try (Connection connection = database.database().borrow();
        Statement sql = connection.createStatement()) {
      sql.execute("PRAGMA query_only=ON");
      assertThatThrownBy(
              () -> runner().run(connection, sqlite("CREATE TABLE b (x)"), RunBracket.NONE))
          .isInstanceOf(RefractException.class)
          .hasMessageContaining("read");
      sql.execute("PRAGMA query_only=OFF");
    }
    assertThat(Files.exists(folder.resolve("test.db"))).isTrue();
  }

  private void prepareUsers() {
    database.run(
        "CREATE TABLE User (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, name TEXT)",
        "CREATE TABLE Log (name TEXT)",
        "CREATE TABLE Post (id INTEGER PRIMARY KEY, author INTEGER REFERENCES User(id)"
            + " ON DELETE CASCADE)",
        "CREATE TABLE Note (id INTEGER PRIMARY KEY, author INTEGER REFERENCES User(id)"
            + " ON DELETE SET NULL)",
        "CREATE INDEX User_short ON User(name) WHERE length(name) < 4",
        "CREATE INDEX User_lower ON User(lower(name))",
        "INSERT INTO User (id, name) VALUES (1, 'Ann'), (3, 'Cid'), (7, 'Dan')",
        "DELETE FROM User WHERE id = 7",
        "INSERT INTO Post VALUES (1, 1), (2, 3)",
        "INSERT INTO Note VALUES (1, 3)",
        "CREATE TRIGGER User_log AFTER INSERT ON User BEGIN"
            + " INSERT INTO Log VALUES (new.name); END",
        "CREATE VIEW Names AS SELECT name FROM User");
  }

  private RunReport run(String script) {
    return run(script, RunBracket.NONE);
  }

  private RunReport run(String script, RunBracket bracket) {
    try (Connection connection = database.database().borrow()) {
      return runner().run(connection, sqlite(script), bracket);
    } catch (SQLException failure) {
      throw new AssertionError(failure);
    }
  }

  private ScriptRunner runner() {
    return ScriptRunner.of(database.database());
  }

  private static SqlScript sqlite(String text) {
    return SqlScript.parse(text, SqlLexis.SQLITE);
  }
}
