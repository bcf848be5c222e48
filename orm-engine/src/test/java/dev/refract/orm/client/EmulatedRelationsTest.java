package dev.refract.orm.client;

import dev.refract.orm.testing.BlogDatabase;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

class EmulatedRelationsTest {
  @Nested
  class OnSqlite extends EmulatedRelationsContract {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private @Nullable BlogDatabase database;

    @Override
    RefractClient freshClient() {
      BlogDatabase fresh = BlogDatabase.sqlite(folder, SCHEMA.formatted("sqlite"), SCRIPT);
      database = fresh;
      return fresh.client();
    }

    @AfterEach
    void close() {
      if (database != null) {
        database.close();
      }
    }
  }

  @Nested
  class OnPostgres extends EmulatedRelationsContract {
    private @Nullable BlogDatabase database;

    @Override
    RefractClient freshClient() {
      BlogDatabase fresh = BlogDatabase.postgres(SCHEMA.formatted("postgresql"), SCRIPT);
      database = fresh;
      return fresh.client();
    }

    @AfterEach
    void close() {
      if (database != null) {
        database.close();
      }
    }
  }
}
