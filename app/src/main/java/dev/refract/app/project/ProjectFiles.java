package dev.refract.app.project;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Files that a project is to be read from in place of those that its folder names.
 *
 * @param schema the schema file, or a folder of schema files
 * @param config in place of {@code prisma.config.ts}; its relative paths start at its own folder
 */
public record ProjectFiles(Optional<Path> schema, Optional<Path> config) {

  /** Those that the folder names. */
  public static final ProjectFiles USUAL = new ProjectFiles(Optional.empty(), Optional.empty());

  public ProjectFiles {
    schema = schema.map(path -> path.toAbsolutePath().normalize());
    config = config.map(path -> path.toAbsolutePath().normalize());
  }
}
