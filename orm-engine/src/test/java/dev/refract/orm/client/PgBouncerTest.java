package dev.refract.orm.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.orm.connect.Database;
import dev.refract.orm.connect.DatabaseUrl;
import dev.refract.orm.execute.Row;
import dev.refract.orm.testing.Bank;
import dev.refract.orm.testing.Load;
import dev.refract.orm.testing.OwnServer;
import dev.refract.orm.testing.PgBouncer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is special about PgBouncer: other schemas, many threads on few connections. */
@Timeout(120)
class PgBouncerTest {
  /** What PgBouncer keeps for each of its clients, so that it may stay set. */
  private static final List<String> KEPT =
      List.of(
          "application_name",
          "client_encoding",
          "DateStyle",
          "extra_float_digits", // asked for by the driver where the server is older than 12
          "IntervalStyle",
          "standard_conforming_strings",
          "TimeZone",
          "transaction_isolation"); // told as set by servers older than 12

  @TempDir static Path folder;

  @SuppressWarnings("NullAway.Init") // before all tests
  private static OwnServer server;

  @SuppressWarnings("NullAway.Init") // before all tests
  private static PgBouncer bouncer;

  @BeforeAll
  static void start() {
    server = OwnServer.start(folder);
    server.run("CREATE SCHEMA \"Sales, north\"");
    bouncer = PgBouncer.before(DatabaseUrl.parse(server.url("postgres"), folder), folder);
  }

  @AfterAll
  static void stop() {
    if (bouncer != null) {
      bouncer.close();
    }
    server.close();
  }

  @Test
  void manyThreadsShareItInASchemaOfTheirOwn() {
    String schema = "&schema=Sales%2C%20north";
    DatabaseUrl direct =
        DatabaseUrl.parse(server.url("postgres") + "?" + schema.substring(1), folder);
    try (Database tables = Database.open(direct);
        Database way =
            Database.open(
                bouncer.url("postgres", schema + "&connection_limit=10&pool_timeout=60"))) {
      Bank.makeTables(tables);
      RefractClient client = RefractClient.open(Bank.schema(way), way);
      Load load = new Load(client);
      load.run(Duration.ofSeconds(2));
      assertThat(load.strange()).isEmpty();
      assertThat(load.failures()).isEmpty();
      assertThat(load.stored()).isPositive().isEqualTo(load.transfers());
      RefractClient beside = RefractClient.open(Bank.schema(tables), tables);
      assertThat(beside.model("Move").count(Arguments.none()))
          .isEqualTo(client.model("Move").count(Arguments.none()));
      assertNothingIsLeft(client);
    }
  }

  private static void assertNothingIsLeft(RefractClient client) {
    for (int i = 0; i < 10; i++) {
      assertThat(client.queryUnsafe("SELECT name FROM pg_prepared_statements")).isEmpty();
      List<Row> set =
          client.queryUnsafe(
              "SELECT name FROM pg_settings WHERE source IN ('session', 'client')"
                  + " AND setting <> boot_val");
      assertThat(set).extracting(row -> row.text("name")).isSubsetOf(KEPT);
    }
  }
}
