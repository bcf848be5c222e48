package dev.refract.app.project;

import dev.refract.schema.text.SourceFile;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds and reads the schema files of a project. */
final class SchemaFiles {
  static final String EXTENSION = ".prisma";

  /** Where a schema is looked for when no configuration names it, in this order. */
  static final List<String> USUAL_PLACES =
      List.of("prisma/schema.prisma", "schema.prisma", "prisma/schema");

  private SchemaFiles() {}

  static Optional<Path> usualPlace(Path folder) throws IOException {
    for (String place : USUAL_PLACES) {
      Path candidate = folder.resolve(place);
      if (!filesOf(candidate).isEmpty()) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }

  /** The schema files at a path: the file itself, or all below the folder, sorted by name. */
  static List<Path> filesOf(Path schema) throws IOException {
    if (Files.isRegularFile(schema)) {
      return schema.toString().endsWith(EXTENSION) ? List.of(schema) : List.of();
    }
    if (!Files.isDirectory(schema)) {
      return List.of();
    }
    try (Stream<Path> below = Files.walk(schema)) {
      return below
          .filter(path -> path.toString().endsWith(EXTENSION) && Files.isRegularFile(path))
          .sorted(Comparator.comparing(path -> nameIn(schema, path)))
          .toList();
    }
  }

  static List<SourceFile> read(Path schema) throws IOException, UndecodableException {
    Path folder = Files.isDirectory(schema) ? schema : schema.resolveSibling("");
    List<SourceFile> files = new ArrayList<>();
    for (Path path : filesOf(schema)) {
      files.add(new SourceFile(nameIn(folder, path), TextFiles.read(path)));
    }
    return files;
  }

  private static String nameIn(Path folder, Path file) {
    return folder.relativize(file).toString().replace(File.separatorChar, '/');
  }
}
