package dev.refract.orm.client;

import dev.refract.orm.testing.BlogDatabase;
import org.junit.jupiter.api.AfterEach;

class PostgresStreamTest extends StreamContract {

  @SuppressWarnings("NullAway.Init") // before each test
  private BlogDatabase database;

  @Override
  RefractClient freshClient() {
    database = BlogDatabase.postgresOfOneConnection();
    return database.client();
  }

  @AfterEach
  void close() {
    database.close();
  }
}
