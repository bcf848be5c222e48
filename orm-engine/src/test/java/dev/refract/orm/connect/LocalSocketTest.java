package dev.refract.orm.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.refract.orm.error.RefractException;
import dev.refract.orm.testing.OwnServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class LocalSocketTest {
  @TempDir static Path folder;

  @SuppressWarnings("NullAway.Init") // before all tests
  private static OwnServer server;

  @BeforeAll
  static void start() {
    server = OwnServer.start(folder);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static Database open(String parameters) {
    return Database.open(
        DatabaseUrl.parse(
            "postgresql://postgres@:%d/postgres?host=%s%s"
                .formatted(server.port(), server.socketFolder(), parameters),
            Path.of("")));
  }

  private static String answer(Database database, String question) throws SQLException {
    try (Connection connection = database.borrow();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(question)) {
      rows.next();
      return String.valueOf(rows.getString(1));
    }
  }

  @Test
  void smallAndLargeAnswersComeThrough() throws SQLException {
    try (Database database = open("")) {
      assertThat(answer(database, "SELECT inet_client_addr() IS NULL")).isEqualTo("t");
      assertThat(answer(database, "SELECT repeat('x', 5000000)")).hasSize(5_000_000);
      String large = "y".repeat(3_000_000);
      assertThat(answer(database, "SELECT length('" + large + "')")).isEqualTo("3000000");
    }
  }

  @Test
  void answerThatTakesTooLongIsGivenUp() {
    try (Database database = open("&socket_timeout=1")) {
      SQLException late =
          catchThrowableOfType(SQLException.class, () -> answer(database, "SELECT pg_sleep(30)"));
      assertThat(database.failure(late).code()).isEqualTo("P1008");
    }
  }

  @Test
  void runningStatementCanBeStopped() throws Exception {
    try (Database database = open("");
        Connection connection = database.borrow();
        Statement statement = connection.createStatement()) {
      Thread stopper =
          Thread.ofVirtual()
              .start(() -> {
                try {
                  while (!answer(
                          database,
                          "SELECT count(*) FROM pg_stat_activity"
                              + " WHERE query = 'SELECT pg_sleep(40)' AND state = 'active'")
                      .equals("1")) {
                    Thread.onSpinWait();
                  }
                  statement.cancel();
                } catch (SQLException failed) {
                  throw new AssertionError(failed);
                }
              });
      SQLException stopped =
          catchThrowableOfType(SQLException.class, () -> statement.execute("SELECT pg_sleep(40)"));
      stopper.join();
      assertThat(stopped.getSQLState()).isEqualTo("57014");
    }
  }

  @Test
  void missingSocketIsNamed() {
    RefractException failure =
        catchThrowableOfType(
            RefractException.class,
            () ->
                Database.open(
                    DatabaseUrl.parse(
                        "postgresql://postgres@/postgres?host=/no/such/folder", Path.of(""))));
    assertThat(failure.code()).isEqualTo("P1001");
    assertThat(failure).hasMessageContaining("/no/such/folder/.s.PGSQL.5432");
  }
}
