package dev.refract.orm.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.refract.orm.connect.Database;
import dev.refract.orm.connect.DatabaseUrl;
import dev.refract.orm.error.RefractException;
import dev.refract.orm.testing.Bank;
import dev.refract.orm.testing.OwnServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A server that goes and comes back. */
@Timeout(90)
class OutageTest {
  @TempDir Path folder;

  @SuppressWarnings("NullAway.Init") // before each test
  private OwnServer server;

  @SuppressWarnings("NullAway.Init") // before each test
  private Database database;

  @SuppressWarnings("NullAway.Init") // before each test
  private RefractClient client;

  @BeforeEach
  void start() {
    server = OwnServer.start(folder);
    database =
        Database.open(
            DatabaseUrl.parse(server.url("postgres") + "?connection_limit=4", Path.of("")));
    Bank.makeTables(database);
    client = RefractClient.open(Bank.schema(database), database);
  }

  @AfterEach
  void stop() {
    database.close();
    server.close();
  }

  private String codeOf(Runnable work) {
    return catchThrowableOfType(RefractException.class, work::run).code();
  }

  private long accounts() {
    return client.model("Account").count(Arguments.none());
  }

  @Test
  void restartBetweenTwoRequestsIsNoticedByNobody() {
    assertThat(accounts()).isZero();
    server.stop();
    server.startAgain();
    assertThat(accounts()).isZero();
  }

  @Test
  void requestsWithoutAServerFailSoonAndWorkAgainAfterwards() {
    assertThat(accounts()).isZero();
    server.stop();
    for (int i = 0; i < 3; i++) {
      long begun = System.nanoTime();
      assertThat(codeOf(this::accounts)).isIn("P1001", "P1017");
      assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(3));
    }
    server.startAgain();
    assertThat(accounts()).isZero();
  }

  @Test
  void transactionInWhichTheServerGoesIsUndoneAsAWhole() {
    assertThat(
            codeOf(() ->
                client.transaction(tx -> {
                  tx.model("Account").create(Arguments.data(Map.of("balance", 1)));
                  server.kill();
                  return tx.model("Account").create(Arguments.data(Map.of("balance", 2)));
                })))
        .isEqualTo("P1017");
    server.startAgain();
    assertThat(accounts()).isZero();
  }

  @Test
  void whatAPersonThrowsWhileTheServerGoesStaysWhatItIs() {
    assertThat(
            catchThrowableOfType(
                IllegalStateException.class,
                () ->
                    client.transaction(tx -> {
                      tx.model("Account").create(Arguments.data(Map.of("balance", 1)));
                      server.kill();
                      throw new IllegalStateException("mine");
                    })))
        .hasMessage("mine");
  }

  @Test
  void statementWhoseConnectionIsEndedByTheServerFailsAlone() {
    String end =
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'refract'";
    assertThat(codeOf(() -> client.transaction(tx -> tx.queryUnsafe(end)))).isIn("P1017", "P2010");
    assertThat(List.of(accounts(), accounts(), accounts())).containsOnly(0L);
  }
}
