package dev.refract.migrate.command;

import dev.refract.migrate.TestPostgres;
import dev.refract.orm.connect.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder with migrations and a PostgreSQL database, for tests of commands. */
final class PostgresProject implements AutoCloseable {
  static final String INIT = "20260101000000_init";
  static final String POST = "20260102000000_post";

  private final Path folder;
  private final TestPostgres server = new TestPostgres();

  PostgresProject(Path folder) {
    this.folder = folder;
  }

  TestPostgres server() {
    return server;
  }

  Path migrations() {
    return folder.resolve("migrations");
  }

  MigrationTarget target() {
    return target(server.database());
  }

  MigrationTarget target(Database database) {
    return MigrationTarget.of(database, migrations());
  }

  PostgresProject migration(String name, String script) {
    try {
      Path file = Files.createDirectories(migrations().resolve(name)).resolve("migration.sql");
      Files.writeString(file, script);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return this;
  }

  /** Two migrations that work. */
  PostgresProject twoMigrations() {
    return migration(
            INIT,
            "-- CreateTable\nCREATE TABLE \"User\" (\"id\" SERIAL NOT NULL,\n\n    CONSTRAINT"
                + " \"User_pkey\" PRIMARY KEY (\"id\")\n);\n")
        .migration(
            POST,
            "-- CreateTable\nCREATE TABLE \"Post\" (\"id\" INTEGER NOT NULL,\n\n    CONSTRAINT"
                + " \"Post_pkey\" PRIMARY KEY (\"id\")\n);\n");
  }

  @Override
  public void close() {
    server.close();
  }
}
