package dev.refract.migrate;

import dev.refract.orm.connect.Database;
import dev.refract.orm.connect.DatabaseUrl;
import dev.refract.orm.connect.PostgresUrl;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A fresh database on a real PostgreSQL server, which all tests of the module share. */
public final class TestPostgres implements AutoCloseable {
  private static final AtomicInteger COUNT = new AtomicInteger();

  private final Database database;

  public TestPostgres() {
    String name = "test_" + COUNT.incrementAndGet();
    int port = Server.RUNNING.getPort();
    try (Connection connection = Server.RUNNING.getPostgresDatabase().getConnection();
        Statement sql = connection.createStatement()) {
      sql.execute("CREATE DATABASE " + name);
    } catch (SQLException failure) {
      throw new AssertionError(failure);
    }
    String url = "postgresql://postgres@localhost:" + port + "/" + name + "?connection_limit=2";
    database = Database.open(DatabaseUrl.parse(url, Path.of("")));
  }

  /** Started by the first test that asks for it; the process ends with the tests. */
  private static final class Server {
    static final EmbeddedPostgres RUNNING = start();
    static final int VERSION = version();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }

    private static int version() {
      try (Connection connection = RUNNING.getPostgresDatabase().getConnection()) {
        return connection.getMetaData().getDatabaseMajorVersion();
      } catch (SQLException failure) {
        throw new AssertionError(failure);
      }
    }
  }

  /** The server's, as in 18. */
  public static int version() {
    return Server.VERSION;
  }

  /** Another way to the same database: other parameters, or another user. */
  public Database open(String user, String parameters) {
    PostgresUrl url = (PostgresUrl) database.url();
    String text =
        "postgresql://%s@localhost:%d/%s?%s"
            .formatted(user, url.address().port(), url.database(), parameters);
    return Database.open(DatabaseUrl.parse(text, Path.of("")));
  }

  public Database database() {
    return database;
  }

  /** Runs statements one by one, each on its own. */
  public void run(List<String> statements) {
    TestSql.run(database, statements);
  }

  public TestPostgres run(String... statements) {
    run(List.of(statements));
    return this;
  }

  /** The rows of a query, values joined with a bar. */
  public List<String> rows(String query) {
    return TestSql.rows(database, query);
  }

  /** The names of the tables in the schema {@code public}, without the history. */
  public List<String> tables() {
    return rows(
        "SELECT tablename FROM pg_tables WHERE schemaname = 'public'"
            + " AND tablename <> '_prisma_migrations' ORDER BY 1");
  }

  @Override
  public void close() {
    database.close();
  }
}
