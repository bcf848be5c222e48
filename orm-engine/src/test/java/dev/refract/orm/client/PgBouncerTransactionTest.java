package dev.refract.orm.client;

import dev.refract.orm.connect.Database;
import dev.refract.orm.connect.PostgresUrl;
import dev.refract.orm.testing.PgBouncer;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** Transactions and their isolation through PgBouncer. */
class PgBouncerTransactionTest extends PostgresTransactionTest {
  @TempDir static Path folder;

  @SuppressWarnings("NullAway.Init") // before all tests
  private static PgBouncer bouncer;

  @SuppressWarnings("NullAway.Init") // before all tests
  private static Database way;

  @BeforeAll
  static void startBouncer() {
    bouncer = PgBouncer.before(database.url(), folder);
    way = Database.open(bouncer.url(((PostgresUrl) database.url()).database(), ""));
  }

  @AfterAll
  static void stopBouncer() {
    if (way != null) {
      way.close();
      bouncer.close();
    }
  }

  @Override
  RefractClient freshClient() {
    database.reset();
    return database.client(way);
  }
}
