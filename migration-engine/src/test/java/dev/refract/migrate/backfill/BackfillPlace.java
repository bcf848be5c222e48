package dev.refract.migrate.backfill;

import dev.refract.migrate.TestDatabase;
import dev.refract.migrate.TestPostgres;
import dev.refract.orm.connect.Database;
import dev.refract.orm.connect.PostgresUrl;
import java.nio.file.Path;
import java.util.List;

/** A database of each kind, for tests that hold on both. */
interface BackfillPlace extends AutoCloseable {

  /** The kinds. */
  enum Kind {
    SQLITE,
    POSTGRES;

    BackfillPlace open(Path folder) {
      return switch (this) {
        case SQLITE -> new OfSqlite(folder.resolve("backfill.db"));
        case POSTGRES -> new OfPostgres();
      };
    }
  }

  Database database();

  String url();

  void run(String... statements);

  List<String> rows(String query);

  @Override
  void close();

  /** A file. */
  final class OfSqlite implements BackfillPlace {
    private final Path file;
    private final TestDatabase database;

    OfSqlite(Path file) {
      this.file = file;
      this.database = new TestDatabase(file);
    }

    @Override
    public Database database() {
      return database.database();
    }

    @Override
    public String url() {
      return "file:" + file + "?socket_timeout=30";
    }

    @Override
    public void run(String... statements) {
      database.run(statements);
    }

    @Override
    public List<String> rows(String query) {
      return database.rows(query);
    }

    @Override
    public void close() {
      database.close();
    }
  }

  /** A database on a server. */
  final class OfPostgres implements BackfillPlace {
    private final TestPostgres database = new TestPostgres();

    @Override
    public Database database() {
      return database.database();
    }

    @Override
    public String url() {
      PostgresUrl url = (PostgresUrl) database.database().url();
      return "postgresql://postgres@localhost:%d/%s?connection_limit=1&connect_timeout=60"
          .formatted(url.address().port(), url.database());
    }

    @Override
    public void run(String... statements) {
      database.run(statements);
    }

    @Override
    public List<String> rows(String query) {
      return database.rows(query);
    }

    @Override
    public void close() {
      database.close();
    }
  }
}
