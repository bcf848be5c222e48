package dev.refract.orm.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** One PostgreSQL server for all test classes of a run; it goes with the process. */
final class TestServer {
  private static final AtomicInteger DATABASES = new AtomicInteger();
  private static @Nullable EmbeddedPostgres server;

  private TestServer() {}

  /** The URL of a new, empty database. */
  static String newDatabase() {
    String name = "test_" + DATABASES.incrementAndGet();
    EmbeddedPostgres running = running();
    try (Connection connection = running.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
    } catch (SQLException failed) {
      throw new AssertionError(failed);
    }
    return "postgresql://postgres@localhost:" + running.getPort() + "/" + name;
  }

  private static synchronized EmbeddedPostgres running() {
    EmbeddedPostgres known = server;
    if (known == null) {
      try {
        known = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
      server = known;
    }
    return known;
  }
}
