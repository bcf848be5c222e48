package dev.refract.orm.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DatabaseUrlTest {
  private static final Path BASE = Path.of("/projects/blog");

  @Test
  void relativeFileStartsFromTheBaseFolder() {
    assertThat(DatabaseUrl.parse("file:./dev.db", BASE)).hasToString("file:/projects/blog/dev.db");
  }

  @Test
  void absoluteFileStaysWhereItIs() {
    assertThat(DatabaseUrl.parse("file:/data/a b.db", BASE)).hasToString("file:/data/a b.db");
    assertThat(DatabaseUrl.parse("file:///data/a.db", BASE)).hasToString("file:/data/a.db");
  }

  @Test
  void parametersSizeThePool() {
    DatabaseUrl url =
        DatabaseUrl.parse("file:a.db?connection_limit=3&pool_timeout=7&socket_timeout=2", BASE);
    assertThat(url.pool())
        .isEqualTo(
            new PoolSettings(
                3, Duration.ofSeconds(7), Duration.ofSeconds(5), Duration.ofSeconds(2)));
  }

  @Test
  void memoryHasOneConnection() {
    assertThat(DatabaseUrl.parse("file::memory:", BASE).pool().connectionLimit()).isOne();
  }

  @Test
  void postgresPartsAreDecodedAndThePasswordNeverPrints() {
    DatabaseUrl url =
        DatabaseUrl.parse(
            "postgresql://ann:s%40cret@db.example:6432/shop?schema=sales&pgbouncer=true", BASE);
    assertThat(url)
        .isInstanceOfSatisfying(
            PostgresUrl.class,
            postgres -> {
              assertThat(postgres.password().secret()).contains("s@cret");
              assertThat(postgres.schema()).isEqualTo("sales");
              assertThat(postgres.pgBouncer()).isTrue();
            });
    assertThat(url).hasToString("postgresql://ann:***@db.example:6432/shop?schema=sales");
    assertThat(((PostgresUrl) url).password()).hasToString("***");
  }

  @Test
  void wrongUrlsSayWhatIsWrongWithoutQuotingThePassword() {
    assertThatThrownBy(() -> DatabaseUrl.parse("mysql://ann:s3cret@host/db", BASE))
        .hasMessageContaining("must start with `file:`")
        .hasMessageNotContaining("s3cret");
    assertThatThrownBy(() -> DatabaseUrl.parse("postgresql://ann:s3/cret@host/db", BASE))
        .hasMessageContaining("percent escapes")
        .hasMessageNotContaining("s3");
    assertThatThrownBy(() -> DatabaseUrl.parse("file:a.db?connection_limit=many", BASE))
        .hasMessageContaining("connection_limit");
  }
}
