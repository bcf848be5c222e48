package dev.refract.orm.client;

import dev.refract.orm.testing.BlogDatabase;
import org.junit.jupiter.api.AfterEach;

class PostgresCacheTest extends CacheContract {

  @SuppressWarnings("NullAway.Init") // before each test
  private BlogDatabase database;

  @Override
  RefractClient freshClient() {
    database = BlogDatabase.postgres();
    return database.client();
  }

  @AfterEach
  void close() {
    database.close();
  }
}
