package dev.refract.orm.client;

import dev.refract.orm.testing.BlogDatabase;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

class HostileInputTest {
  @Nested
  class OnSqlite extends HostileInputContract {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private @Nullable BlogDatabase database;

    @Override
    RefractClient freshClient() {
      String script = SCRIPT.formatted("INTEGER PRIMARY KEY AUTOINCREMENT", "JSONB", "TEXT");
      BlogDatabase fresh = BlogDatabase.sqlite(folder, SCHEMA.formatted("sqlite"), script);
      database = fresh;
      return fresh.client();
    }

    /** SQLite adds up the depths of nested queries, of which 1,000 are allowed. */
    @Override
    int relationDepth() {
      return 20;
    }

    @Override
    boolean storesNul() {
      return true;
    }

    @Override
    void closeDatabase() {
      if (database != null) {
        database.close();
      }
    }
  }

  @Nested
  class OnPostgres extends HostileInputContract {
    private @Nullable BlogDatabase database;

    @Override
    RefractClient freshClient() {
      String script =
          "CREATE TYPE \"Kind\" AS ENUM ('PLAIN', 'o\"d'' ? $1 :name');\n"
              + SCRIPT.formatted("SERIAL PRIMARY KEY", "JSONB", "\"Kind\"");
      BlogDatabase fresh = BlogDatabase.postgres(SCHEMA.formatted("postgresql"), script);
      database = fresh;
      return fresh.client();
    }

    @Override
    int relationDepth() {
      return 40;
    }

    @Override
    boolean storesNul() {
      return false;
    }

    @Override
    void closeDatabase() {
      if (database != null) {
        database.close();
      }
    }
  }
}
