package dev.refract.migrate.command;

import dev.refract.migrate.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder with migrations and a database file, for tests of commands. */
final class TestProject implements AutoCloseable {
  static final String INIT = "20260101000000_init";
  static final String POST = "20260102000000_post";

  private final Path folder;
  private final TestDatabase database;

  TestProject(Path folder) {
    this.folder = folder;
    this.database = new TestDatabase(folder.resolve("dev.db"));
  }

  TestDatabase database() {
    return database;
  }

  Path migrations() {
    return folder.resolve("migrations");
  }

  MigrationTarget target() {
    return MigrationTarget.of(database.database(), migrations());
  }

  TestProject migration(String name, String script) {
    try {
      Path file = Files.createDirectories(migrations().resolve(name)).resolve("migration.sql");
      Files.writeString(file, script);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return this;
  }

  /** Two migrations that work. */
  TestProject twoMigrations() {
    return migration(INIT, "-- CreateTable\nCREATE TABLE \"User\" (\"id\" INTEGER PRIMARY KEY);\n")
        .migration(POST, "-- CreateTable\nCREATE TABLE \"Post\" (\"id\" INTEGER PRIMARY KEY);\n");
  }

  @Override
  public void close() {
    database.close();
  }
}
