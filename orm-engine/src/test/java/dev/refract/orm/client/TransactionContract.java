package dev.refract.orm.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.refract.orm.error.RefractException;
import dev.refract.orm.error.UniqueViolationException;
import dev.refract.orm.execute.TransactionOptions;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What holds for transactions on every database. */
@Timeout(20)
abstract class TransactionContract {
  static final TransactionOptions SHORT =
      TransactionOptions.DEFAULT.withTimeout(Duration.ofMillis(150));

  @SuppressWarnings("NullAway.Init") // before each test
  RefractClient client;

  /** The tables are empty. */
  abstract RefractClient freshClient();

  /** A statement that does not end by itself. */
  abstract String endlessStatement();

  @BeforeEach
  void open() {
    client = freshClient();
  }

  static void add(RefractClient to, String email) {
    to.model("User").create(Arguments.data(Map.of("email", email)));
  }

  long users() {
    return client.model("User").count(Arguments.none());
  }

  @Test
  void partCanFailAlone() {
    int made =
        client.transaction(tx -> {
          add(tx, "a");
          assertThatThrownBy(() ->
                  tx.transaction(part -> {
                    add(part, "b");
                    add(part, "a");
                    return 0;
                  }))
              .isInstanceOf(UniqueViolationException.class);
          return tx.transaction(part -> {
            add(part, "c");
            return 1;
          });
        });
    assertThat(made).isOne();
    assertThat(
            client.model("User").findMany(Arguments.none().orderBy("email", Direction.ASCENDING)))
        .extracting(row -> row.text("email"))
        .containsExactly("a", "c");
  }

  @Test
  void partMayBeTheFirstThingInATransaction() {
    assertThatThrownBy(() ->
            client.transaction(tx -> {
              tx.transaction(part -> {
                add(part, "a");
                return 0;
              });
              throw new IllegalStateException("the whole fails");
            }))
        .hasMessage("the whole fails");
    assertThat(users()).isZero();
  }

  @Test
  void clientOfAPartIsOfNoUseAfterIt() {
    client.transaction(tx -> {
      RefractClient kept = tx.transaction(part -> part);
      assertThat(catchThrowableOfType(RefractException.class, () -> add(kept, "a")).code())
          .isEqualTo("P2028");
      add(tx, "b");
      return 0;
    });
    assertThat(users()).isOne();
  }

  @Test
  void transactionThatTakesTooLongIsRolledBack() {
    RefractException failure =
        catchThrowableOfType(
            RefractException.class,
            () ->
                client.transaction(
                    SHORT,
                    tx -> {
                      add(tx, "a");
                      while (true) {
                        tx.model("User").count(Arguments.none());
                      }
                    }));
    assertThat(failure.code()).isEqualTo("P2028");
    assertThat(failure).hasMessageContaining("150 ms");
    assertThat(users()).isZero();
  }

  @Test
  void runningStatementIsStoppedWhenTheTimeIsOver() {
    RefractException failure =
        catchThrowableOfType(
            RefractException.class,
            () ->
                client.transaction(
                    SHORT,
                    tx -> {
                      add(tx, "a");
                      return tx.queryUnsafe(endlessStatement());
                    }));
    assertThat(failure.code()).isEqualTo("P2028");
    assertThat(users()).isZero();
  }

  @Test
  void transactionWaitsForOthersOnlySoLong() {
    TransactionOptions impatient = TransactionOptions.DEFAULT.withMaxWait(Duration.ofMillis(50));
    RefractException failure =
        catchThrowableOfType(RefractException.class, () -> openAll(impatient));
    assertThat(failure.code()).isEqualTo("P2028");
    assertThat(failure).hasMessageContaining("50 ms");
    add(client, "a");
    assertThat(users()).isOne();
  }

  /**
   * One transaction beside another until no connection is left, or as many as can write at once.
   */
  private int openAll(TransactionOptions options) {
    return client.transaction(options, _ -> openAll(options));
  }
}
