package dev.refract.migrate.history;

import dev.refract.schema.model.Provider;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The migrations on disk, as they were when they were read.
 *
 * @param path the folder; it need not exist yet
 * @param lock the text of the lock file, if there is one
 * @param migrations ordered by name, which is by time
 */
public record MigrationsFolder(Path path, Optional<String> lock, List<MigrationFile> migrations) {

  public MigrationsFolder {
    migrations = List.copyOf(migrations);
  }

  /**
   * Reads the folder; one that does not exist is empty.
   *
   * @throws MigrationException when a file cannot be read or is not UTF-8 text
   */
  public static MigrationsFolder read(Path path) {
    if (!Files.isDirectory(path)) {
      return new MigrationsFolder(path, Optional.empty(), List.of());
    }
    List<MigrationFile> migrations = new ArrayList<>();
    for (Path folder : foldersIn(path)) {
      Path script = folder.resolve("migration.sql");
      migrations.add(
          new MigrationFile(String.valueOf(folder.getFileName()), script, textOf(script)));
    }
    return new MigrationsFolder(path, textOf(path.resolve(MigrationLock.FILE)), migrations);
  }

  public Optional<MigrationFile> find(String name) {
    return migrations.stream().filter(migration -> migration.name().equals(name)).findFirst();
  }

  /** The product that the history was made for, where its lock file says so. */
  public Optional<Provider> provider() {
    return lock.flatMap(MigrationLock::provider).flatMap(Provider::of);
  }

  /**
   * Checks that the history is one of the given product. A missing lock file is no error.
   *
   * @throws MigrationException P3019
   */
  public void requireProvider(Provider provider) {
    if (lock.isEmpty()) {
      return;
    }
    String found = MigrationLock.provider(lock.get()).orElse("<PROVIDER NOT FOUND>");
    if (!found.equals(provider.keyword())) {
      throw MigrationException.otherProvider(provider, found, path.resolve(MigrationLock.FILE));
    }
  }

  /**
   * Writes a new migration and the lock file.
   *
   * @param name the folder's name, see {@link MigrationName#folder}
   * @throws MigrationException when it exists already or cannot be written
   */
  public MigrationFile create(String name, String script, Provider provider) {
    Path folder = path.resolve(name);
    if (Files.exists(folder)) {
      throw MigrationException.folderExists(folder);
    }
    Path file = folder.resolve("migration.sql");
    try {
      Files.createDirectories(folder);
      Files.writeString(file, script);
      Files.writeString(path.resolve(MigrationLock.FILE), MigrationLock.text(provider));
    } catch (IOException failure) {
      throw MigrationException.notWritable(folder, failure);
    }
    return new MigrationFile(name, file, Optional.of(script));
  }

  /**
   * Deletes the folders of migrations, with all that is in them.
   *
   * @throws MigrationException where one cannot be deleted
   */
  public static void remove(List<MigrationFile> migrations) {
    for (MigrationFile migration : migrations) {
      Path folder = migration.path().resolveSibling("");
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      } catch (IOException failure) {
        throw MigrationException.notWritable(folder, failure);
      }
    }
  }

  private static List<Path> foldersIn(Path path) {
    try (Stream<Path> children = Files.list(path)) {
      return children
          .filter(Files::isDirectory)
          .sorted(Comparator.comparing(child -> String.valueOf(child.getFileName())))
          .toList();
    } catch (IOException failure) {
      throw MigrationException.notReadable(path, failure);
    }
  }

  static Optional<String> textOf(Path file) {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      byte[] bytes = Files.readAllBytes(file);
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException failure) {
      throw MigrationException.notText(file, failure);
    } catch (IOException failure) {
      throw MigrationException.notReadable(file, failure);
    }
  }
}
