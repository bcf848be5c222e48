package dev.refract.orm.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.refract.orm.dialect.IsolationLevel;
import dev.refract.orm.error.RefractException;
import dev.refract.orm.execute.TransactionOptions;
import dev.refract.orm.testing.BlogDatabase;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PostgresTransactionTest extends TransactionContract {
  private static final TransactionOptions SERIALIZABLE =
      TransactionOptions.DEFAULT.withIsolation(IsolationLevel.SERIALIZABLE);

  @SuppressWarnings("NullAway.Init") // before all tests
  static BlogDatabase database;

  @BeforeAll
  static void start() {
    database = BlogDatabase.postgres();
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @Override
  RefractClient freshClient() {
    database.reset();
    return database.client();
  }

  @Override
  String endlessStatement() {
    return "SELECT pg_sleep(60)";
  }

  private static @Nullable String level(RefractClient of) {
    return of.queryUnsafe("SELECT current_setting('transaction_isolation') AS level")
        .getFirst()
        .text("level");
  }

  @ParameterizedTest
  @EnumSource
  void isolationIsThatOfTheTransactionAlone(IsolationLevel wanted) {
    String inside =
        client.<@Nullable String>transaction(
            TransactionOptions.DEFAULT.withIsolation(wanted), PostgresTransactionTest::level);
    assertThat(inside).isEqualTo(wanted.name().toLowerCase(Locale.ROOT).replace('_', ' '));
    assertThat(level(client)).isEqualTo("read committed");
  }

  @Test
  void conflictHasItsCode() {
    assertThat(
            catchThrowableOfType(
                    RefractException.class, () -> disturbed(SERIALIZABLE, new AtomicInteger()))
                .code())
        .isEqualTo("P2034");
    assertThat(users()).isOne();
  }

  @Test
  void conflictIsTriedAgain() {
    AtomicInteger attempts = new AtomicInteger();
    disturbed(SERIALIZABLE.withAttempts(3), attempts);
    assertThat(attempts).hasValue(2);
    assertThat(users()).isEqualTo(2);
  }

  /**
   * Two transactions write by what they read of one another; the second gets in the first's way.
   */
  private void disturbed(TransactionOptions options, AtomicInteger attempts) {
    client.transaction(
        options,
        tx -> {
          long seen = tx.model("User").count(Arguments.none());
          if (attempts.incrementAndGet() == 1) {
            client.transaction(
                SERIALIZABLE,
                other -> {
                  add(other, "other" + other.model("User").count(Arguments.none()));
                  return 0;
                });
          }
          add(tx, "mine" + seen);
          return 0;
        });
  }
}
