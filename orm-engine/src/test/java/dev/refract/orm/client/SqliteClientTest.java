package dev.refract.orm.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.orm.execute.Row;
import dev.refract.orm.testing.BlogDatabase;
import dev.refract.orm.value.Json;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteClientTest extends ClientContract {
  @TempDir Path folder;

  @SuppressWarnings("NullAway.Init") // before each test
  private BlogDatabase database;

  @Override
  RefractClient freshClient() {
    database = BlogDatabase.sqlite(folder);
    return database.client();
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void valuesAreStoredAsTheReferenceStoresThem() {
    client
        .model("User")
        .create(
            Arguments.data(
                Map.of(
                    "email",
                    "a",
                    "d",
                    Instant.parse("2001-02-03T04:05:06.789Z"),
                    "b",
                    true,
                    "dec",
                    new BigDecimal("1.50"),
                    "by",
                    new byte[] {0, 1, 2},
                    "j",
                    new Json("{\"a\":[1,\"x\"]}"),
                    "role",
                    "ADMIN")));
    Row stored =
        client
            .queryUnsafe(
                "SELECT quote(d) d, quote(b) b, quote(dec) dec, quote(\"by\") bytes, quote(j) j,"
                    + " quote(role) role FROM User")
            .getFirst();
    assertThat(stored.text("d")).isEqualTo("'2001-02-03T04:05:06.789+00:00'");
    assertThat(stored.text("b")).isEqualTo("1");
    assertThat(stored.text("dec")).isEqualTo("1.5");
    assertThat(stored.text("bytes")).isEqualTo("X'000102'");
    assertThat(stored.text("j")).isEqualTo("'{\"a\":[1,\"x\"]}'");
    assertThat(stored.text("role")).isEqualTo("'adm'");
    Row read = client.model("User").findUniqueOrThrow(Arguments.where("email", "a"));
    assertThat(read.time("d")).isEqualTo(Instant.parse("2001-02-03T04:05:06.789Z"));
    assertThat(read.decimal("dec")).isEqualByComparingTo("1.5");
    assertThat(read.bytes("by")).containsExactly(0, 1, 2);
    assertThat(read.text("role")).isEqualTo("ADMIN");
  }
}
