package dev.refract.orm.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.refract.orm.error.RefractException;
import dev.refract.orm.testing.Logs;
import dev.refract.orm.testing.OwnServer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a password holds and wherever it stands, nobody is told a piece of it. */
@Timeout(120)
class PasswordTest {
  /** Two pieces, because a URL may fall apart between them. */
  private static final List<String> PIECES = List.of("S3cretA", "B7oken");

  private static final String HOSTILE = "@:/?#&=%+ '\"\\;$[]{}<>`|^~!*(),.-_äß€";
  private static final int TRIES = 60;

  @TempDir static Path folder;

  @SuppressWarnings("NullAway.Init") // before all tests
  private static OwnServer server;

  @BeforeAll
  static void start() {
    server = OwnServer.start(folder);
    server.run("CREATE ROLE ann LOGIN PASSWORD 'S3cretA/B7oken'");
    server.allow("host all ann 127.0.0.1/32 scram-sha-256");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static String hostile(Random random) {
    StringBuilder password = new StringBuilder();
    for (String piece : PIECES) {
      password.append(noise(random)).append(piece);
    }
    return password.append(noise(random)).toString();
  }

  private static String noise(Random random) {
    StringBuilder noise = new StringBuilder();
    for (int i = random.nextInt(4); i > 0; i--) {
      noise.append(HOSTILE.charAt(random.nextInt(HOSTILE.length())));
    }
    return noise.toString();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static void assertNothingIsTold(String of, Object told) {
    for (String piece : PIECES) {
      assertThat(String.valueOf(told)).as(of).doesNotContain(piece);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgresql://ann:PASSWORD@127.0.0.1:1/db",
        "postgresql://ann:PASSWORD@127.0.0.1:1/db?connection_limit=x",
        "postgresql://ann:PASSWORD@127.0.0.1:1/db?sslmode=wrong&unknown=1",
        "postgresql://ann:PASSWORD@127.0.0.1:port/db",
        "postgresql://:PASSWORD@127.0.0.1:1",
        "postgresql://ann:PASSWORD@127.0.0.1:1/db?host=/none&sslidentity=/none.p12",
        "postgresql://ann@127.0.0.1:1/db?sslmode=require&sslpassword=PASSWORD&connect_timeout=1",
        "mysql://ann:PASSWORD@127.0.0.1/db",
        "ann:PASSWORD@127.0.0.1/db",
        "jdbc:postgresql://127.0.0.1:1/db?user=ann&password=PASSWORD",
        "jdbc:postgresql://127.0.0.1:1/db?password=PASSWORD&user=ann&wrong=1",
        "jdbc:postgresql://127.0.0.1:1/db?ssl=true&sslkey=/none.key&sslpassword=PASSWORD&user=a",
        "jdbc:postgresql://127.0.0.1:x/db?password=PASSWORD",
        "jdbc:mysql://127.0.0.1/db?password=PASSWORD",
      })
  void isNeverTold(String form) {
    Random random = new Random(form.hashCode());
    try (Logs logs = new Logs()) {
      for (int i = 0; i < TRIES; i++) {
        String password = hostile(random);
        String of = form + " with " + password;
        tryOut(of, form.replace("PASSWORD", password));
        tryOut(of, form.replace("PASSWORD", encoded(password)));
        logs.lines().forEach(line -> assertNothingIsTold(of, line));
        logs.lines().clear();
      }
    }
  }

  private static void tryOut(String of, String text) {
    try {
      DatabaseUrl url = DatabaseUrl.parse(text, Path.of("/base"));
      assertNothingIsTold(of, List.of(url, url.description(), url.notes(), url.pool()));
      assertNothingIsTold(of, url.user());
      if (url instanceof PostgresUrl postgres) {
        assertNothingIsTold(of, List.of(postgres.tls(), postgres.password(), postgres.address()));
      }
      Database.open(url).close();
    } catch (RefractException failure) {
      assertThat(failure.code()).as(of).isIn("P1001", "P1013");
      assertNothingIsTold(of, Logs.trace(failure));
      assertNothingIsTold(of, failure.facts());
    }
  }

  @Test
  void encodedOneArrivesAsItIs() {
    Random random = new Random(7);
    for (int i = 0; i < TRIES; i++) {
      String password = hostile(random);
      for (String form :
          List.of("postgresql://ann:%s@h/db", "jdbc:postgresql://h/db?password=%s&user=ann")) {
        PostgresUrl url =
            (PostgresUrl) DatabaseUrl.parse(form.formatted(encoded(password)), Path.of("/base"));
        assertThat(url.password().secret()).contains(password);
      }
    }
  }

  @Test
  void serverThatKnowsItLogsNothing() throws SQLException {
    String right = "postgresql://ann:S3cretA%2FB7oken@127.0.0.1:" + server.port() + "/postgres";
    try (Logs logs = new Logs()) {
      RefractException exhausted;
      try (Database database =
              Database.open(
                  DatabaseUrl.parse(right + "?connection_limit=1&pool_timeout=1", folder));
          Connection held = database.borrow()) {
        assertThat(held.isValid(1)).isTrue();
        assertNothingIsTold("open", database);
        exhausted = catchThrowableOfType(RefractException.class, database::borrow);
      }
      assertThat(exhausted.code()).isEqualTo("P2024");
      assertNothingIsTold("exhausted", Logs.trace(exhausted));
      RefractException refused =
          catchThrowableOfType(
              RefractException.class,
              () -> Database.open(DatabaseUrl.parse(right.replace("B7", "B7oken"), folder)));
      assertThat(refused.code()).isEqualTo("P1000");
      assertNothingIsTold("refused", Logs.trace(refused));
      // the pool tells its settings and the driver what it sends
      assertThat(logs.lines()).anyMatch(line -> line.contains("maximumPoolSize"));
      assertThat(logs.lines()).anyMatch(line -> line.contains("StartupPacket"));
      logs.lines().forEach(line -> assertNothingIsTold("log", line));
    }
  }
}
