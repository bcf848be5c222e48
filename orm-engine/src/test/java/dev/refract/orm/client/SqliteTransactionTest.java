package dev.refract.orm.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.refract.orm.connect.Database;
import dev.refract.orm.dialect.IsolationLevel;
import dev.refract.orm.execute.TransactionOptions;
import dev.refract.orm.testing.BlogDatabase;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteTransactionTest extends TransactionContract {
  @TempDir Path folder;

  @SuppressWarnings("NullAway.Init") // before each test
  private BlogDatabase database;

  @Override
  RefractClient freshClient() {
    database = BlogDatabase.sqlite(folder);
    return database.client();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Override
  String endlessStatement() {
    return "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n";
  }

  @Test
  void whatIsStoredIsNoFailureWhereAnotherComesNext() throws Exception {
    CountDownLatch returned = new CountDownLatch(1);
    try (Database other = Database.open(database.url());
        ExecutorService beside = Executors.newSingleThreadExecutor()) {
      RefractClient others = database.client(other);
      Future<Long> next =
          client.transaction(tx -> {
            add(tx, "first");
            // waits for the lock, and keeps it until the first transaction has answered
            return beside.submit(() ->
                others.<Long>transaction(mine -> {
                  long users = mine.model("User").count(Arguments.none());
                  await(returned);
                  return users;
                }));
          });
      returned.countDown();
      assertThat(next.get()).isEqualTo(1);
    }
  }

  @Test
  void onlySerializableIsKnown() {
    TransactionOptions options = TransactionOptions.DEFAULT;
    assertThatThrownBy(() ->
            client.transaction(options.withIsolation(IsolationLevel.READ_COMMITTED), tx -> users()))
        .hasMessageContaining("ReadCommitted");
    assertThat(
            client.<Long>transaction(
                options.withIsolation(IsolationLevel.SERIALIZABLE),
                tx -> tx.model("User").count(Arguments.none())))
        .isZero();
  }
}
