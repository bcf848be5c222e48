package dev.refract.orm.client;

import dev.refract.orm.testing.BlogDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteCacheTest extends CacheContract {
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
}
