package dev.refract.orm.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.refract.orm.connect.Database;
import dev.refract.orm.connect.DatabaseUrl;
import dev.refract.orm.connect.PoolState;
import dev.refract.orm.connect.WhenMissing;
import dev.refract.orm.error.RefractException;
import dev.refract.orm.execute.Operation;
import dev.refract.orm.execute.QueryEvent;
import dev.refract.orm.execute.QueryListener;
import dev.refract.orm.testing.Bank;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventTest {
  @TempDir Path folder;

  @SuppressWarnings("NullAway.Init") // before each test
  private Database database;

  @SuppressWarnings("NullAway.Init") // before each test
  private RefractClient client;

  private final List<QueryEvent> events = new ArrayList<>();

  @BeforeEach
  void open() {
    database =
        Database.open(
            DatabaseUrl.parse("file:bank.db?connection_limit=2", folder), WhenMissing.CREATE);
    Bank.makeTables(database);
    client = RefractClient.open(Bank.schema(database), database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private static void create(RefractClient with) {
    with.model("Account").create(Arguments.data(Map.of("balance", 5)));
  }

  @Test
  void eventTellsWhatRanWhereAndForWhat() {
    create(client.withListener(events::add));
    QueryEvent event = events.getFirst();
    assertThat(event.sql()).startsWith("INSERT INTO \"Account\"");
    assertThat(event.parameters()).isOne();
    assertThat(event.duration()).isPositive();
    assertThat(event.database()).endsWith("bank.db");
    assertThat(event.operation()).contains(new Operation("Account", "create"));
    assertThat(event.values()).isEmpty();
    assertThat(event.failure()).isEmpty();
    assertThat(event.toString()).startsWith("Account.create: INSERT").contains("1 parameters");
  }

  @Test
  void valuesAreToldOnRequestOnly() {
    RefractClient told = client.withListener(QueryListener.withValues(events::add));
    create(told);
    told.queryUnsafe("SELECT ?", "secret");
    assertThat(events.getFirst().values()).containsExactly(5);
    assertThat(events.getLast().values()).containsExactly("secret");
    assertThat(events.getLast().operation()).isEmpty();
    assertThat(events.toString()).doesNotContain("secret");
  }

  @Test
  void failureIsPartOfItsEvent() {
    RefractClient told = client.withListener(events::add);
    RefractException failure =
        catchThrowableOfType(RefractException.class, () -> told.queryUnsafe("SELEC 1"));
    assertThat(events.getFirst().failure()).containsSame(failure);
  }

  @Test
  void slowStatementsCanBeToldAlone() {
    create(client.withListener(QueryListener.slowerThan(Duration.ofHours(1), events::add)));
    assertThat(events).isEmpty();
    create(client.withListener(QueryListener.slowerThan(Duration.ZERO, events::add)));
    assertThat(events).isNotEmpty();
  }

  @Test
  void listenersCanBeJoined() {
    List<QueryEvent> others = new ArrayList<>();
    QueryListener both =
        QueryListener.NONE.and(events::add).and(QueryListener.withValues(others::add));
    assertThat(both.wantsValues()).isTrue();
    create(client.withListener(both));
    assertThat(events).isNotEmpty().isEqualTo(others);
  }

  @Test
  void listenerInATransactionHearsOfItAndStaysInIt() {
    assertThatThrownBy(() ->
            client.transaction(tx -> {
              create(tx.withListener(events::add));
              throw new IllegalStateException("undo");
            }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(events).isNotEmpty();
    assertThat(client.model("Account").count(Arguments.none())).isZero();
  }

  @Test
  void poolTellsItsConnections() throws SQLException {
    try (Connection held = database.borrow()) {
      assertThat(held.isClosed()).isFalse();
      PoolState now = database.pool();
      assertThat(now.active()).isOne();
      assertThat(now.size()).isEqualTo(now.active() + now.idle());
      assertThat(now.waiting()).isZero();
    }
    assertThat(database.pool().active()).isZero();
  }
}
