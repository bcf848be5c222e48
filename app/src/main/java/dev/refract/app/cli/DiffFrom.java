package dev.refract.app.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The {@code --from-…} options of {@code migrate diff}; one of them is given. */
final class DiffFrom {
  @Option(names = "--from-empty", description = "An empty database.")
  private boolean empty;

  @Option(
      names = "--from-schema",
      paramLabel = "PATH",
      description = "What a schema file, or a folder of them, describes.")
  private Optional<Path> schema = Optional.empty();

  @Option(
      names = "--from-migrations",
      paramLabel = "DIR",
      description = "What the migrations in a folder make.")
  private Optional<Path> migrations = Optional.empty();

  @Option(names = "--from-config-datasource", description = "The database of the project.")
  private boolean configured;

  @Option(names = "--from-url", paramLabel = "URL", description = "A database as it is.")
  private Optional<String> url = Optional.empty();

  DiffSides.Side side() {
    return DiffSides.Side.of(empty, schema, migrations, configured, url);
  }
}
