package dev.refract.orm.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.refract.orm.connect.PostgresAddress.LocalSocket;
import dev.refract.orm.connect.PostgresAddress.Network;
import dev.refract.orm.error.ConnectionException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseUrlTest {
  private static final Path BASE = Path.of("/projects/blog");

  private static PostgresUrl postgres(String url) {
    return (PostgresUrl) DatabaseUrl.parse(url, BASE);
  }

  private static SqliteUrl sqlite(String url) {
    return (SqliteUrl) DatabaseUrl.parse(url, BASE);
  }

  @ParameterizedTest
  @CsvSource({
    "file:./dev.db, file:/projects/blog/dev.db",
    "file:dev.db, file:/projects/blog/dev.db",
    "file:/data/a b.db, file:/data/a b.db",
    "file:///data/a.db, file:/data/a.db",
    "jdbc:sqlite:dev.db, file:/projects/blog/dev.db",
    "jdbc:sqlite:file:dev.db?mode=rw, file:/projects/blog/dev.db",
    "jdbc:sqlite::memory:, file::memory:",
    "file:any?mode=memory, file::memory:",
  })
  void filesStartFromTheBaseFolder(String url, String file) {
    assertThat(DatabaseUrl.parse(url, BASE)).hasToString(file);
  }

  @Test
  void parametersSizeThePool() {
    String all =
        "connection_limit=3&pool_timeout=7&connect_timeout=6&socket_timeout=2"
            + "&max_idle_connection_lifetime=60&max_connection_lifetime=0&statement_cache_size=9";
    PoolSettings expected =
        new PoolSettings(
            3,
            Duration.ofSeconds(7),
            Duration.ofSeconds(6),
            Duration.ofSeconds(2),
            Duration.ofMinutes(1),
            Duration.ZERO,
            9);
    for (String url : new String[] {"file:a.db?", "postgresql://ann@h/shop?"}) {
      assertThat(DatabaseUrl.parse(url + all, BASE).pool()).isEqualTo(expected);
      assertThat(DatabaseUrl.parse(url + all, BASE).notes()).isEmpty();
    }
  }

  @Test
  void sqliteHasItsOwnParameters() {
    assertThat(sqlite("file:a.db?mode=ro").mode()).isEqualTo(SqliteUrl.Mode.READ_ONLY);
    assertThat(sqlite("file:a.db").pool().socketTimeout()).hasSeconds(5);
    assertThat(sqlite("file:a.db?timeout=3").pool().socketTimeout()).hasSeconds(3);
    assertThat(sqlite("jdbc:sqlite:a.db?busy_timeout=250").pool().socketTimeout()).hasMillis(250);
    assertThat(sqlite("file::memory:").pool().connectionLimit()).isOne();
  }

  @Test
  void partsOfPostgresAreDecodedAndThePasswordNeverPrints() {
    PostgresUrl url =
        postgres(
            "postgresql://a%40nn:s%40c%2Fr%3Ft%25@db.example:6432/sh%20op?schema=Sales&pgbouncer=true"
                + "&application_name=my%20app&options=-c%20geqo%3Doff&channel_binding=require");
    assertThat(url.user()).contains("a@nn");
    assertThat(url.password().secret()).contains("s@c/r?t%");
    assertThat(url.address()).isEqualTo(new Network("db.example", 6432));
    assertThat(url.database()).isEqualTo("sh op");
    assertThat(url.schema()).isEqualTo("Sales");
    assertThat(url.pgBouncer()).isTrue();
    assertThat(url.applicationName()).contains("my app");
    assertThat(url.options()).contains("-c geqo=off");
    assertThat(url.channelBinding()).contains("require");
    assertThat(url.notes()).isEmpty();
    assertThat(url).hasToString("postgresql://a@nn:***@db.example:6432/sh op?schema=Sales");
    assertThat(url.password()).hasToString("***");
  }

  @Test
  void whatIsNotNamedIsUsual() {
    PostgresUrl url = postgres("postgres://ann@");
    assertThat(url.address()).isEqualTo(new Network("localhost", 5432));
    assertThat(url.database()).isEqualTo("ann");
    assertThat(url.schema()).isEqualTo("public");
    assertThat(url.password()).hasToString("(none)");
    assertThat(postgres("postgresql://").database()).isEqualTo("postgres");
  }

  @Test
  void passwordMayHoldWhatEndsItOnlyInItsLastPlace() {
    assertThat(postgres("postgresql://ann:p@ss:w#rd@h/db").password().secret())
        .contains("p@ss:w#rd");
    assertThat(postgres("postgresql://ann@corp:pw@h/db").user()).contains("ann@corp");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgresql://[::1]:7000/db",
        "jdbc:postgresql://[::1]:7000/db",
        "postgres://[::1]:7000/db"
      })
  void sixthVersionOfTheInternetIsInBrackets(String url) {
    assertThat(postgres(url).address()).isEqualTo(new Network("::1", 7000));
    assertThat(postgres(url)).hasToString("postgresql://[::1]:7000/db?schema=public");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgresql://ann:pw@localhost:7000/db?host=/var/run/postgresql",
        "postgresql://ann:pw@%2Fvar%2Frun%2Fpostgresql:7000/db",
        "postgresql://ann:pw@:7000/db?host=/var/run/postgresql"
      })
  void hostThatIsAPathIsALocalSocket(String url) {
    assertThat(postgres(url).address())
        .isEqualTo(new LocalSocket(Path.of("/var/run/postgresql"), 7000))
        .hasToString("/var/run/postgresql/.s.PGSQL.7000");
    assertThat(postgres(url).user()).contains("ann");
  }

  @Test
  void certificatesStartFromTheBaseFolder() {
    PostgresTls tls =
        postgres(
                "postgresql://h/db?sslmode=require&sslcert=ca.pem&sslidentity=/k/me.p12&sslpassword=x")
            .tls();
    assertThat(tls)
        .hasToString(
            "PostgresTls[mode=Optional[require], rootCertificate=Optional[/projects/blog/ca.pem],"
                + " certificate=Optional.empty, key=Optional[/k/me.p12], password=***]");
    assertThat(postgres("postgresql://h/db?sslmode=require&sslaccept=strict").tls().mode())
        .contains("verify-full");
    assertThat(
            postgres("postgresql://h/db?sslmode=require&sslaccept=accept_invalid_certs")
                .tls()
                .mode())
        .contains("require");
    assertThat(postgres("postgresql://h/db?sslmode=disable&sslaccept=strict").tls().mode())
        .contains("disable");
  }

  @Test
  void formOfTheDriverMeansTheSame() {
    PostgresUrl url =
        postgres(
            "jdbc:postgresql://db.example:6432/shop?user=ann&password=s%26cret&currentSchema=sales"
                + "&connectTimeout=3&socketTimeout=4&ApplicationName=app&prepareThreshold=0"
                + "&ssl=true&sslcert=me.pem&sslkey=me.key&connection_limit=2");
    assertThat(url)
        .hasToString("postgresql://ann:***@db.example:6432/shop?schema=sales")
        .extracting(u -> u.pool().connectTimeout().plus(u.pool().socketTimeout()))
        .isEqualTo(Duration.ofSeconds(7));
    assertThat(url.password().secret()).contains("s&cret");
    assertThat(url.pool().connectionLimit()).isEqualTo(2);
    assertThat(url.applicationName()).contains("app");
    assertThat(url.pgBouncer()).isTrue();
    assertThat(url.tls().mode()).contains("verify-full");
    assertThat(url.tls().certificate()).contains(Path.of("/projects/blog/me.pem"));
    assertThat(url.notes()).isEmpty();
    assertThat(postgres("jdbc:postgresql:shop").database()).isEqualTo("shop");
    assertThat(postgres("jdbc:postgresql:/").database()).isEqualTo("postgres");
    assertThat(postgres("jdbc:postgresql://h?user=ann").database()).isEqualTo("ann");
  }

  @Test
  void unknownParameterIsTold() {
    assertThat(postgres("postgresql://h/db?conection_limit=3&wrong=1").notes())
        .containsExactly(
            "The parameter `conection_limit` of the URL is not known and is left out. Did you mean"
                + " `connection_limit`?",
            "The parameter `wrong` of the URL is not known and is left out.");
    assertThat(sqlite("file:a.db?sslmode=require").notes())
        .singleElement()
        .asString()
        .contains("`sslmode`");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "connection_limit=many | `connection_limit` must be a whole number, zero or more",
        "connection_limit=0    | `connection_limit` must be at least 1",
        "connection_limit=-1   | `connection_limit` must be a whole number",
        "pool_timeout=1.5      | `pool_timeout` must be a whole number",
        "connect_timeout=99999999999 | `connect_timeout` must be a whole number",
        "pgbouncer=yes         | `pgbouncer` must be one of true, false",
        "sslmode=on            | `sslmode` must be one of disable, allow, prefer, require",
        "sslaccept=all         | `sslaccept` must be one of strict, accept_invalid_certs",
        "channel_binding=yes   | `channel_binding` must be one of disable, prefer, require",
      })
  void badValueNamesItsParameterAndWhatIsRight(String parameter, String told) {
    ConnectionException failure =
        catchThrowableOfType(
            ConnectionException.class,
            () -> postgres("postgresql://ann:s3cret@h/db?" + parameter.strip()));
    assertThat(failure.code()).isEqualTo("P1013");
    assertThat(failure).hasMessageContaining(told).hasMessageNotContaining("s3cret");
  }

  @ParameterizedTest
  @CsvSource({
    "mysql://ann:s3cret@host/db, must start with `file:`",
    "'', it is empty",
    "postgresql://ann:s3/cret@host/db, percent escapes",
    "postgresql://ann:12?s3cret@host/db, percent escapes",
    "postgresql://ann:a@b/s3cret@host/db, percent escapes",
    "postgresql://ann:s3cret%@host/db, written `%25`",
    "postgresql://ann:s3cret%FF@host/db, written `%25`",
    "postgresql://ann:s3cret@host:0/db, port must be",
    "postgresql://ann:s3cret@host:70000/db, port must be",
    "postgresql://ann:s3cret@host:x/db, expected `postgresql://",
    "jdbc:postgresql:a/b/c?password=s3cret, expected `jdbc:postgresql://",
    "file:, names no file",
    "file:a.db?mode=append, `mode` must be one of ro",
  })
  void wrongUrlsSayWhatIsWrongWithoutQuotingThePassword(String url, String told) {
    ConnectionException failure =
        catchThrowableOfType(ConnectionException.class, () -> DatabaseUrl.parse(url, BASE));
    assertThat(failure.code()).isEqualTo("P1013");
    assertThat(failure)
        .hasMessageContaining(told)
        .hasMessageNotContaining("s3")
        .hasMessageNotContaining("cret");
  }

  @Test
  void variableIsResolved() {
    Variables variables = Variables.of(Map.of("DB", "file:./x.db"));
    assertThat(DatabaseUrl.parse("env(\"DB\")", BASE, variables))
        .hasToString("file:/projects/blog/x.db");
    assertThat(DatabaseUrl.parse("file:y.db", BASE, variables))
        .hasToString("file:/projects/blog/y.db");
    assertThatThrownBy(() -> DatabaseUrl.parse("env('OTHER')", BASE, variables))
        .isInstanceOfSatisfying(
            ConnectionException.class, e -> assertThat(e.code()).isEqualTo("P1012"))
        .hasMessageContaining("OTHER");
  }
}
