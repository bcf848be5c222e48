package dev.refract.orm.connect;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteOpenMode;

/** Unpooled connections of each database, with the session settings that the engine relies on. */
final class DataSources {
  /** SQLite's own 2 MiB make a query that reads more than that take twice as long. */
  private static final int CACHE_KIBIBYTES = 16_000;

  private DataSources() {}

  static DataSource of(DatabaseUrl url, WhenMissing whenMissing) {
    return switch (url) {
      case SqliteUrl sqlite -> sqlite(sqlite, whenMissing);
      case PostgresUrl postgres -> new PostgresSource(postgres);
    };
  }

  private static DataSource sqlite(SqliteUrl url, WhenMissing whenMissing) {
    SqliteLibrary.load();
    SQLiteConfig config = new SQLiteConfig();
    config.enforceForeignKeys(true);
    config.setCacheSize(-CACHE_KIBIBYTES);
    config.setBusyTimeout(Math.toIntExact(url.pool().socketTimeout().toMillis()));
    config.setReadOnly(url.mode() == SqliteUrl.Mode.READ_ONLY);
    if (whenMissing == WhenMissing.FAIL) {
      config.resetOpenMode(SQLiteOpenMode.CREATE);
    }
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + url.file().map(Path::toString).orElse(":memory:"));
    return source;
  }
}
