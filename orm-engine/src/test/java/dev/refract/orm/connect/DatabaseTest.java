package dev.refract.orm.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.refract.orm.error.ConnectionException;
import dev.refract.orm.error.ForeignKeyViolationException;
import dev.refract.orm.error.NullViolationException;
import dev.refract.orm.error.RefractException;
import dev.refract.orm.error.UniqueViolationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
  @TempDir Path folder;

  @Test
  void missingFileIsNotMadeByAccident() {
    Path file = folder.resolve("none.db");
    assertThatThrownBy(() -> Database.open(SqliteUrl.ofFile(file)))
        .isInstanceOf(ConnectionException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining("does not exist");
    assertThat(file).doesNotExist();
  }

  @Test
  void missingFileIsMadeOnRequest() {
    Path file = folder.resolve("new.db");
    run(file, "CREATE TABLE t (a INTEGER)");
    assertThat(file).exists();
  }

  @Test
  void missingFolderIsNamed() {
    Path file = folder.resolve("no/such/folder/a.db");
    assertThatThrownBy(() -> Database.open(SqliteUrl.ofFile(file), WhenMissing.CREATE))
        .hasMessageContaining(String.valueOf(file.getParent()));
  }

  @Test
  void anotherKindOfFileIsToldFromADatabase() throws IOException {
    Path file = Files.writeString(folder.resolve("notes.txt"), "this is no database");
    assertThat(failureOf(file, "SELECT 1").code()).isEqualTo("P1013");
    assertThat(failureOf(folder, "SELECT 1").code()).isEqualTo("P1010");
  }

  @Test
  void damagedDatabaseIsTold() throws IOException {
    Path file = folder.resolve("broken.db");
    Files.writeString(file, "SQLite format 3\0" + "rubbish ".repeat(100));
    RefractException failure = failureOf(file, "SELECT * FROM sqlite_master");
    assertThat(failure.code()).isEqualTo("P1013");
    assertThat(failure).hasMessageContaining(file.toString());
  }

  @Test
  void lockedDatabaseTimesOut() throws SQLException {
    Path file = folder.resolve("locked.db");
    run(file, "CREATE TABLE t (a INTEGER)");
    try (Database holder = Database.open(SqliteUrl.ofFile(file));
        Database other =
            Database.open(DatabaseUrl.parse("file:" + file + "?socket_timeout=0", folder));
        Connection lock = holder.borrow();
        Statement statement = lock.createStatement()) {
      statement.execute("BEGIN EXCLUSIVE");
      RefractException failure = failureOf(other, "INSERT INTO t VALUES (1)");
      assertThat(failure.code()).isEqualTo("P1008");
      assertThat(failure).hasMessageContaining(file.toString());
      statement.execute("ROLLBACK");
    }
  }

  @Test
  void foreignKeysAreEnforcedAndConstraintErrorsTyped() {
    Path file = folder.resolve("keys.db");
    run(
        file,
        "CREATE TABLE parent (id INTEGER PRIMARY KEY, code TEXT NOT NULL, UNIQUE (id, code));"
            + "CREATE TABLE child (id INTEGER REFERENCES parent (id));"
            + "INSERT INTO parent VALUES (1, 'a')");
    assertThat(failureOf(file, "INSERT INTO child VALUES (7)"))
        .isInstanceOf(ForeignKeyViolationException.class);
    assertThat(failureOf(file, "INSERT INTO parent VALUES (1, 'b')"))
        .isInstanceOf(UniqueViolationException.class)
        .extracting(RefractException::facts)
        .hasToString("{table=parent, target=[id]}");
    assertThat(failureOf(file, "INSERT INTO parent VALUES (2, NULL)"))
        .isInstanceOf(NullViolationException.class)
        .hasMessageContaining("`code`");
    assertThat(failureOf(file, "SELECT * FROM nowhere").code()).isEqualTo("P2021");
    assertThat(failureOf(file, "SELECT absent FROM parent").code()).isEqualTo("P2022");
    assertThat(failureOf(file, "SELEC 1").code()).isEqualTo("P2039");
  }

  @Test
  void exhaustedPoolTellsItsLimit() throws SQLException {
    String url = "file:" + folder.resolve("a.db") + "?connection_limit=1&pool_timeout=1";
    try (Database database = Database.open(DatabaseUrl.parse(url, folder), WhenMissing.CREATE);
        Connection held = database.borrow()) {
      assertThat(held.isClosed()).isFalse();
      assertThatThrownBy(database::borrow).hasMessageContaining("connection limit: 1");
    }
  }

  @Test
  void unreachableServerIsNamedWithoutThePassword() {
    DatabaseUrl url = DatabaseUrl.parse("postgresql://ann:s3cret@127.0.0.1:1/shop", folder);
    assertThatThrownBy(() -> Database.open(url))
        .isInstanceOf(ConnectionException.class)
        .hasMessageContaining("127.0.0.1:1")
        .hasMessageNotContaining("s3cret");
  }

  private static void run(Path file, String sql) {
    try (Database database = Database.open(SqliteUrl.ofFile(file), WhenMissing.CREATE);
        Connection connection = database.borrow();
        Statement statement = connection.createStatement()) {
      for (String one : sql.split(";", -1)) {
        statement.execute(one);
      }
    } catch (SQLException unexpected) {
      throw new AssertionError(unexpected);
    }
  }

  private static RefractException failureOf(Path file, String sql) {
    try (Database database = Database.open(SqliteUrl.ofFile(file))) {
      return failureOf(database, sql);
    } catch (RefractException failed) {
      return failed;
    }
  }

  private static RefractException failureOf(Database database, String sql) {
    SQLException error =
        catchThrowableOfType(
            SQLException.class,
            () -> {
              try (Connection connection = database.borrow();
                  Statement statement = connection.createStatement()) {
                statement.execute(sql);
              }
            });
    return database.failure(error);
  }
}
