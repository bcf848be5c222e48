package dev.refract.app.project;

import dev.refract.migrate.review.ReviewSettings;
import dev.refract.orm.connect.Variables;
import dev.refract.schema.advice.AdviceSettings;
import dev.refract.schema.text.SourceFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * One project as its folder describes it at the time of reading; open it again to see later
 * changes.
 *
 * @param folder absolute
 * @param schema the schema file, or the folder that holds the schema files
 * @param files the schema files, sorted by name; their names are relative to {@link #schemaFolder}
 * @param migrations the folder of migrations, which need not exist yet
 * @param environments at least one; the first is used where none is named
 * @param seed the SQL file that fills an empty database
 * @param seedCommand the command that {@code prisma.config.ts} names for the same
 * @param advice which hints it wants
 * @param review what it wants of reviews
 * @param notes what was read with reservations, for example a setting that is computed by code
 */
public record Project(
    Path folder,
    Path schema,
    List<SourceFile> files,
    Path migrations,
    List<Environment> environments,
    Optional<Path> seed,
    Optional<String> seedCommand,
    AdviceSettings advice,
    ReviewSettings review,
    List<ProjectNote> notes) {

  public Project {
    files = List.copyOf(files);
    environments = List.copyOf(environments);
    notes = List.copyOf(notes);
    if (environments.isEmpty()) {
      throw new IllegalArgumentException("a project has at least one environment");
    }
  }

  /** Reads the project in a folder, with the variables of this process. */
  public static Opening open(Path folder) {
    return open(folder, Variables.ofThisProcess());
  }

  /** The same, with some of its files elsewhere. */
  public static Opening open(Path folder, ProjectFiles files) {
    return open(folder, files, Variables.ofThisProcess());
  }

  static Opening open(Path folder, Variables process) {
    return open(folder, ProjectFiles.USUAL, process);
  }

  static Opening open(Path folder, ProjectFiles files, Variables process) {
    return new ProjectReader(folder.toAbsolutePath().normalize(), files, process).read();
  }

  /** The last part of the folder's path. */
  public String name() {
    Path last = folder.getFileName();
    return last == null ? folder.toString() : last.toString();
  }

  /** The folder that the names of {@link #files} are relative to. */
  public Path schemaFolder() {
    Path parent = schema.getParent();
    return isSingleFile() && parent != null ? parent : schema;
  }

  /** Whether the schema is one file rather than a folder of files. */
  public boolean isSingleFile() {
    return schema.toString().endsWith(SchemaFiles.EXTENSION);
  }

  /** Where the schema file of this name is, or would be. */
  public Path pathOf(String fileName) {
    return schemaFolder().resolve(fileName);
  }

  /** The environment that is used where none is named. */
  public Environment defaultEnvironment() {
    return environments.getFirst();
  }

  public Optional<Environment> environment(String name) {
    return environments.stream().filter(e -> e.name().equals(name)).findFirst();
  }
}
