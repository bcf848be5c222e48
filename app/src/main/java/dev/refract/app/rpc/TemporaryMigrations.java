package dev.refract.app.rpc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The migrations of a request, {@code [{"name", "sql"}]}, as a folder that the commands can read.
 */
record TemporaryMigrations(Path folder) implements AutoCloseable {

  static TemporaryMigrations of(Parameters parameters) {
    try {
      TemporaryMigrations migrations =
          new TemporaryMigrations(Files.createTempDirectory("refract-migrations"));
      for (JsonNode migration : parameters.list("migrations")) {
        Parameters entry = new Parameters(migration);
        migrations.write(entry.text("name"), entry.text("sql"));
      }
      return migrations;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void write(String name, String sql) throws IOException {
    Path migration = folder.resolve(name).normalize();
    if (!folder.equals(migration.getParent())) {
      throw RpcException.of("`" + name + "` cannot be the name of a migration");
    }
    Files.createDirectory(migration);
    Files.writeString(migration.resolve("migration.sql"), sql);
  }

  @Override
  public void close() {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
