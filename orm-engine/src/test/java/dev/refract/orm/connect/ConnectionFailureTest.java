package dev.refract.orm.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.refract.orm.error.RefractException;
import dev.refract.orm.testing.OwnServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every reason why a server is not to be had has its code. */
@Timeout(60)
class ConnectionFailureTest {
  @TempDir static Path folder;

  @SuppressWarnings("NullAway.Init") // before all tests
  private static OwnServer server;

  @BeforeAll
  static void start() {
    server = OwnServer.start(folder);
    server.run(
        "CREATE ROLE ann LOGIN PASSWORD 'right'",
        "CREATE ROLE out LOGIN",
        "CREATE ROLE few LOGIN CONNECTION LIMIT 1",
        "CREATE ROLE poor LOGIN",
        "CREATE DATABASE closed",
        "REVOKE CONNECT ON DATABASE closed FROM PUBLIC",
        "CREATE TABLE secret (id INT)");
    server.allow("host all ann 127.0.0.1/32 scram-sha-256", "host all out 127.0.0.1/32 reject");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static RefractException failure(String url) {
    return catchThrowableOfType(
        RefractException.class, () -> Database.open(DatabaseUrl.parse(url, Path.of(""))).close());
  }

  @ParameterizedTest
  @CsvSource({
    "ann:wrong@127.0.0.1:PORT/postgres, P1000, `ann`",
    "ann@127.0.0.1:PORT/postgres, P1000, `ann`",
    "ann:right@127.0.0.1:1/postgres, P1001, 127.0.0.1:1: Connection refused",
    "ann:right@no-such-host.invalid/shop, P1001, no-such-host.invalid:5432: there is no host of"
        + " this name",
    "ann:right@127.0.0.1:PORT/nowhere, P1003, nowhere on 127.0.0.1",
    "out@127.0.0.1:PORT/postgres, P1010, pg_hba.conf",
    "nobody@127.0.0.1:PORT/postgres, P1010, nobody",
    "ann:right@127.0.0.1:PORT/closed, P1010, closed on 127.0.0.1",
    "ann:right@127.0.0.1:PORT/postgres?sslmode=require, P1011, SSL",
    "ann:right@127.0.0.1:PORT/postgres?sslmode=verify-full&sslcert=no.pem, P1011, SSL",
  })
  void reasonHasItsCode(String rest, String code, String named) {
    RefractException failure =
        failure("postgresql://" + rest.replace("PORT", String.valueOf(server.port())));
    assertThat(failure.code()).isEqualTo(code);
    assertThat(failure).hasMessageContaining(named).hasMessageNotContaining("right");
  }

  @Test
  void silentServerTimesOut() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      RefractException failure =
          failure(
              "postgresql://ann:right@127.0.0.1:"
                  + silent.getLocalPort()
                  + "/shop?connect_timeout=1&sslmode=disable");
      assertThat(failure.code()).isEqualTo("P1002");
      assertThat(failure).hasMessageContaining("shop on 127.0.0.1");
    }
  }

  @Test
  void roleWithItsLimitReachedIsTold() {
    String url = "postgresql://few@127.0.0.1:" + server.port() + "/postgres";
    try (Database first = Database.open(DatabaseUrl.parse(url, Path.of("")))) {
      assertThat(first.dialect()).isNotNull();
      assertThat(failure(url).code()).isEqualTo("P2037");
    }
  }

  @Test
  void statementThatIsNotAllowedIsTold() {
    String url = "postgresql://poor@127.0.0.1:" + server.port() + "/postgres";
    try (Database database = Database.open(DatabaseUrl.parse(url, Path.of("")));
        Connection connection = database.borrow();
        Statement statement = connection.createStatement()) {
      SQLException denied =
          catchThrowableOfType(SQLException.class, () -> statement.execute("SELECT * FROM secret"));
      assertThat(database.failure(denied).code()).isEqualTo("P1010");
    } catch (SQLException failed) {
      throw new AssertionError(failed);
    }
  }
}
