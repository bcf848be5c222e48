package dev.refract.orm.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.orm.connect.Database;
import dev.refract.orm.connect.DatabaseUrl;
import dev.refract.orm.connect.WhenMissing;
import dev.refract.orm.testing.Bank;
import dev.refract.orm.testing.Load;
import dev.refract.orm.testing.OwnServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** 32 threads on a pool of 10. {@code -Dload=60} lets each run for so many seconds. */
@Timeout(600)
class LoadTest {
  private static final Duration TIME = Duration.ofSeconds(Long.getLong("load", 3));
  private static final String POOL = "?connection_limit=10&pool_timeout=60";

  @TempDir Path folder;

  private void run(String title, Database database) {
    Bank.makeTables(database);
    Load load = new Load(RefractClient.open(Bank.schema(database), database));
    load.run(TIME);
    tell(title, load);
    assertThat(load.strange()).isEmpty();
    assertThat(load.failures()).isEmpty();
    assertThat(load.stored()).isEqualTo(load.transfers());
    assertAddsUp(load, database);
  }

  private static void tell(String title, Load load) {
    System.out.printf(
        "%s: %d requests, of them %d transfers, in %d s; failures %s%n",
        title, load.done(), load.transfers(), TIME.toSeconds(), load.failures());
  }

  private static void assertAddsUp(Load load, Database database) {
    assertThat(load.transfers()).isPositive();
    assertThat(load.stored()).isGreaterThanOrEqualTo(load.transfers());
    assertThat(load.surplus()).isZero();
    assertThat(load.wrongAccounts()).isEmpty();
    assertThat(database.pool().active()).isZero();
    assertThat(database.pool().waiting()).isZero();
    assertThat(database.pool().size()).isBetween(1, 10);
  }

  @Test
  void postgresLosesNothing() {
    try (OwnServer server = OwnServer.start(folder);
        Database database =
            Database.open(DatabaseUrl.parse(server.url("postgres") + POOL, folder))) {
      run("PostgreSQL", database);
    }
  }

  @Test
  void sqliteLosesNothing() {
    String url = "file:" + folder.resolve("bank.db") + POOL + "&socket_timeout=60";
    try (Database database = Database.open(DatabaseUrl.parse(url, folder), WhenMissing.CREATE)) {
      run("SQLite", database);
    }
  }

  @Test
  void serverThatIsKilledInTheMiddleLosesNothing() {
    try (OwnServer server = OwnServer.start(folder);
        Database database =
            Database.open(DatabaseUrl.parse(server.url("postgres") + POOL, folder))) {
      Bank.makeTables(database);
      Load load = new Load(RefractClient.open(Bank.schema(database), database));
      CompletableFuture<Void> outage =
          CompletableFuture.runAsync(
              () -> {
                server.kill();
                server.startAgain();
              },
              CompletableFuture.delayedExecutor(TIME.toMillis() / 3, TimeUnit.MILLISECONDS));
      load.run(TIME);
      outage.join();
      tell("PostgreSQL, killed in the middle", load);
      long before = load.done();
      load.run(Duration.ofMillis(500));
      assertThat(load.done()).as("after the outage").isGreaterThan(before);
      assertThat(load.strange()).isEmpty();
      assertThat(load.failures()).isNotEmpty();
      // what is under way is lost; what comes then finds nobody; what comes too soon is told so
      assertThat(load.failures().keySet()).isSubsetOf("P1001", "P1017", "P2028", "P2024");
      assertAddsUp(load, database);
    }
  }
}
