package dev.refract.orm.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.refract.orm.connect.Database;
import dev.refract.orm.connect.DatabaseUrl;
import dev.refract.orm.connect.WhenMissing;
import dev.refract.orm.error.RecordNotFoundException;
import dev.refract.orm.execute.Row;
import dev.refract.orm.testing.Bank;
import dev.refract.orm.testing.OwnServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The databases hold different rows, so that one sees where a read went. */
@Timeout(90)
class ReplicaTest {
  private static final int PRIMARY = 1;
  private static final int FIRST = 2;
  private static final int SECOND = 3;

  @TempDir static Path folder;

  @TempDir static Path other;

  @SuppressWarnings("NullAway.Init") // before all tests
  private static OwnServer server;

  @SuppressWarnings("NullAway.Init") // before all tests
  private static OwnServer replicaServer;

  private final List<Database> databases = new ArrayList<>();

  @SuppressWarnings("NullAway.Init") // before each test
  private RefractClient client;

  @BeforeAll
  static void start() {
    server = OwnServer.start(folder);
    replicaServer = OwnServer.start(other);
    server.run("CREATE DATABASE second");
    fill(server.url("postgres"), PRIMARY);
    fill(replicaServer.url("postgres"), FIRST);
    fill(server.url("second"), SECOND);
  }

  private static Database open(String url) {
    return Database.open(DatabaseUrl.parse(url + "?connection_limit=4", folder));
  }

  private static void fill(String url, int balance) {
    try (Database database = open(url)) {
      Bank.makeTables(database);
      RefractClient.open(Bank.schema(database), database)
          .model("Account")
          .create(Arguments.data(Map.of("balance", balance)));
    }
  }

  @BeforeEach
  void open() {
    databases.add(open(server.url("postgres")));
    databases.add(open(replicaServer.url("postgres")));
    databases.add(open(server.url("second")));
    client = client(ReplicaOptions.DEFAULT);
  }

  private RefractClient client(ReplicaOptions options) {
    Database primary = databases.getFirst();
    return RefractClient.open(Bank.schema(primary), primary)
        .withReplicas(databases.subList(1, 3), options);
  }

  @AfterEach
  void close() {
    databases.forEach(Database::close);
  }

  @AfterAll
  static void stop() {
    server.close();
    replicaServer.close();
  }

  /** Where the read of a client went. */
  private static int read(RefractClient client) {
    Row row = client.model("Account").findUniqueOrThrow(Arguments.where("id", 1));
    return number(row.integer("balance"));
  }

  private static int raw(RefractClient client) {
    return number(
        client.queryUnsafe("SELECT \"balance\" FROM \"Account\"").getFirst().integer("balance"));
  }

  private static int number(@org.jspecify.annotations.Nullable Integer number) {
    return number == null ? 0 : number;
  }

  private static List<Integer> reads(RefractClient client) {
    return Stream.generate(() -> read(client)).limit(4).toList();
  }

  private static void write(RefractClient client) {
    client.model("Move").deleteMany(Arguments.none());
  }

  @Test
  void readsTakeTurns() {
    assertThat(reads(client)).containsExactly(FIRST, SECOND, FIRST, SECOND);
    try (Stream<Row> rows = client.model("Account").stream(Arguments.none())) {
      assertThat(rows.map(row -> number(row.integer("balance")))).containsExactly(FIRST);
    }
    assertThat(client.model("Account").aggregate(SUM).row("_sum")).hasToString("{balance: 3}");
  }

  private static final Arguments SUM = Arguments.none().with("_sum", Map.of("balance", true));

  @Test
  void writesTransactionsAndRawQueriesGoToThePrimary() {
    client
        .model("Account")
        .update(Arguments.where("id", 1).withData(Map.of("balance", Map.of("increment", 0))));
    assertThat(raw(client)).isEqualTo(PRIMARY);
    assertThat(client.<Integer>transaction(ReplicaTest::read)).isEqualTo(PRIMARY);
    Row made = client.model("Account").create(Arguments.data(Map.of("balance", 7)).include("sent"));
    assertThat(made.rows("sent")).isEmpty();
    assertThat(client.onPrimary().model("Account").count(Arguments.none())).isEqualTo(2);
    assertThat(client.model("Account").count(Arguments.none())).isOne();
  }

  @Test
  void eachClientMayChoose() {
    assertThat(reads(client.onPrimary())).containsOnly(PRIMARY);
    assertThat(raw(client.onReplica())).isIn(FIRST, SECOND);
    assertThat(reads(client.onPrimary().onReplica())).doesNotContain(PRIMARY);
    Database primary = databases.getFirst();
    RefractClient alone = RefractClient.open(Bank.schema(primary), primary);
    assertThat(read(alone.onReplica())).isEqualTo(PRIMARY);
    assertThat(read(alone.withReplicas(List.of()))).isEqualTo(PRIMARY);
  }

  @Test
  void oneSeesWhatOneHasWrittenOnRequest() {
    write(client);
    assertThat(read(client)).isNotEqualTo(PRIMARY);
    RefractClient careful = client(ReplicaOptions.DEFAULT.withReadYourWrites(Duration.ofHours(1)));
    assertThat(read(careful)).isEqualTo(FIRST);
    write(careful);
    assertThat(reads(careful)).containsOnly(PRIMARY);
    assertThat(read(careful.onReplica())).isEqualTo(SECOND);
    RefractClient soon = client(ReplicaOptions.DEFAULT.withReadYourWrites(Duration.ofNanos(1)));
    write(soon);
    assertThat(read(soon)).isEqualTo(FIRST);
  }

  @Test
  void whatIsWrongWithARequestIsNoReasonToAskAnother() {
    assertThatThrownBy(() -> client.model("Account").findUniqueOrThrow(Arguments.where("id", 99)))
        .isInstanceOf(RecordNotFoundException.class);
    assertThat(read(client)).isEqualTo(SECOND);
  }

  @Test
  void replicaThatIsDownIsLeftOutAndTriedAgain() {
    RefractClient patient = client(ReplicaOptions.DEFAULT.withPause(Duration.ofHours(1)));
    RefractClient eager = client(ReplicaOptions.DEFAULT.withPause(Duration.ZERO));
    replicaServer.stop();
    assertThat(reads(patient)).containsOnly(SECOND);
    assertThat(reads(eager)).containsOnly(SECOND);
    replicaServer.startAgain();
    assertThat(reads(eager)).contains(FIRST);
    assertThat(reads(patient)).containsOnly(SECOND);
  }

  @Test
  void primaryAnswersWhereNoReplicaDoes() {
    Database primary = databases.getFirst();
    RefractClient single =
        RefractClient.open(Bank.schema(primary), primary).withReplicas(List.of(databases.get(1)));
    assertThat(read(single)).isEqualTo(FIRST);
    replicaServer.stop();
    assertThat(reads(single)).containsOnly(PRIMARY);
    replicaServer.startAgain();
  }

  @Test
  void replicaIsOfTheSameKind() {
    try (Database file =
        Database.open(DatabaseUrl.parse("file:a.db", folder), WhenMissing.CREATE)) {
      assertThatThrownBy(() -> client.withReplicas(List.of(file)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("same kind");
    }
  }
}
