package dev.refract.migrate.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** {@code down.sql} beside a {@code migration.sql}; the reference does not look at it. */
public final class ReverseScript {
  public static final String NAME = "down.sql";

  private ReverseScript() {}

  /**
   * The text, where somebody has written one.
   *
   * @throws MigrationException where it cannot be read or is not UTF-8 text
   */
  public static Optional<String> of(MigrationFile migration) {
    return MigrationsFolder.textOf(file(migration));
  }

  /**
   * Writes it; what was there is replaced.
   *
   * @throws MigrationException where it cannot be written
   */
  public static void write(MigrationFile migration, String text) {
    try {
      Files.writeString(file(migration), text);
    } catch (IOException failure) {
      throw MigrationException.notWritable(file(migration), failure);
    }
  }

  /** Where it is, or would be. */
  public static Path file(MigrationFile migration) {
    return migration.path().resolveSibling(NAME);
  }
}
