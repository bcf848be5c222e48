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

/** Finds and reads the files of a schema. */
public final class SchemaFiles {
  static final String EXTENSION = ".prisma";

  /** Where a schema is looked for when no configuration names it, in this order. */
  static final List<String> USUAL_PLACES =
      List.of("prisma/schema.prisma", "schema.prisma", "prisma/schema");

  private SchemaFiles() {}

  /** What became of an attempt to read a schema. */
  public sealed interface Reading {

    /**
     * The files, sorted by name.
     *
     * @param folder what their names are relative to
     */
    record Read(Path folder, List<SourceFile> files) implements Reading {
      public Read {
        files = List.copyOf(files);
      }
    }

    record Refused(ProjectProblem problem) implements Reading {}
  }

  /** Reads a schema that stands by itself: one file, or all schema files below a folder. */
  public static Reading readAt(Path schema) {
    Path path = schema.toAbsolutePath().normalize();
    try {
      if (!Files.exists(path)) {
        return new Reading.Refused(new ProjectProblem.Unreadable(path, "there is no such file"));
      }
      List<SourceFile> files = read(path);
      return files.isEmpty()
          ? new Reading.Refused(new ProjectProblem.NoSchema(path, List.of("*" + EXTENSION)))
          : new Reading.Read(folderOf(path), files);
    } catch (UndecodableException notText) {
      return new Reading.Refused(notText.problem());
    } catch (IOException failure) {
      return new Reading.Refused(
          new ProjectProblem.Unreadable(path, String.valueOf(failure.getMessage())));
    }
  }

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
    Path folder = folderOf(schema);
    List<SourceFile> files = new ArrayList<>();
    for (Path path : filesOf(schema)) {
      files.add(new SourceFile(nameIn(folder, path), TextFiles.read(path)));
    }
    return files;
  }

  /** The folder that the names of the schema's files are relative to. */
  static Path folderOf(Path schema) {
    Path parent = schema.getParent();
    return Files.isDirectory(schema) || parent == null ? schema : parent;
  }

  private static String nameIn(Path folder, Path file) {
    return folder.relativize(file).toString().replace(File.separatorChar, '/');
  }
}
