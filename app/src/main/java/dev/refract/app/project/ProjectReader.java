package dev.refract.app.project;

import dev.refract.app.project.Opening.Opened;
import dev.refract.app.project.Opening.Refused;
import dev.refract.migrate.review.ReviewSettings;
import dev.refract.orm.connect.Variables;
import dev.refract.schema.advice.AdviceSettings;
import dev.refract.schema.text.SourceFile;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads one project folder: configuration first, then the schema files that it leads to. */
final class ProjectReader {
  private static final String DEFAULT_VARIABLE = "DATABASE_URL";

  private final Path folder;
  private final ProjectFiles chosen;
  private final Variables process;
  private final List<ProjectNote> notes = new ArrayList<>();

  ProjectReader(Path folder, ProjectFiles chosen, Variables process) {
    this.folder = folder;
    this.chosen = chosen;
    this.process = process;
  }

  Opening read() {
    if (!Files.exists(folder)) {
      return new Refused(new ProjectProblem.FolderMissing(folder));
    }
    if (!Files.isDirectory(folder)) {
      return new Refused(new ProjectProblem.NotAFolder(folder));
    }
    Optional<Path> missing = chosen.config().filter(file -> !Files.isRegularFile(file));
    if (missing.isPresent()) {
      return new Refused(new ProjectProblem.ConfigMissing(missing.get()));
    }
    try {
      Variables variables = process.withFile(folder);
      variables
          .problem()
          .map(problem -> new ProjectNote(folder.resolve(Variables.FILE), 0, problem))
          .ifPresent(notes::add);
      Optional<PrismaConfig> config = PrismaConfig.in(folder, chosen.config(), variables, notes);
      Optional<RefractToml> toml = RefractToml.in(folder, variables, notes);
      return withSettings(variables, config, toml);
    } catch (UndecodableException notText) {
      return new Refused(notText.problem());
    } catch (RefractToml.BrokenException broken) {
      return new Refused(broken.problem());
    } catch (FileSystemException failure) {
      Path path = failure.getFile() == null ? folder : Path.of(failure.getFile());
      return new Refused(new ProjectProblem.Unreadable(path, reason(failure)));
    } catch (IOException failure) {
      return new Refused(
          new ProjectProblem.Unreadable(folder, String.valueOf(failure.getMessage())));
    }
  }

  private Opening withSettings(
      Variables variables, Optional<PrismaConfig> config, Optional<RefractToml> toml)
      throws IOException, UndecodableException {
    Optional<NamedPath> named =
        chosen
            .schema()
            .map(path -> new NamedPath(path, "--schema"))
            .or(() -> toml.flatMap(t -> t.schema().map(path -> named(path, t.file()))))
            .or(() -> config.flatMap(c -> c.schema().map(path -> named(path, c.file()))));
    Optional<Path> schema =
        named.isPresent() ? named.map(NamedPath::path) : SchemaFiles.usualPlace(folder);
    if (schema.isEmpty()) {
      return new Refused(new ProjectProblem.NoSchema(folder, SchemaFiles.USUAL_PLACES));
    }
    List<SourceFile> files = SchemaFiles.read(schema.get());
    if (files.isEmpty()) {
      String namedIn = named.map(NamedPath::namedIn).orElse(folder.toString());
      return new Refused(new ProjectProblem.SchemaMissing(schema.get(), namedIn));
    }
    noteEmptyFiles(schema.get(), files);
    return new Opened(
        new Project(
            folder,
            schema.get(),
            files,
            migrations(schema.get(), named.isPresent(), config, toml),
            environments(variables, config, toml, new SchemaUrl(schema.get(), files)),
            toml.flatMap(RefractToml::seed).map(file -> folder.resolve(file).normalize()),
            config.flatMap(PrismaConfig::seed),
            toml.map(RefractToml::advice).orElse(AdviceSettings.EVERYTHING),
            toml.map(RefractToml::review).orElse(ReviewSettings.USUAL),
            notes));
  }

  private record NamedPath(Path path, String namedIn) {}

  private NamedPath named(String written, Path file) {
    return new NamedPath(
        file.resolveSibling(written).normalize(), folder.relativize(file).toString());
  }

  /**
   * The folder of migrations: as configured; else, as the reference has it, in the folder of the
   * schema.
   */
  private Path migrations(
      Path schema,
      boolean schemaIsNamed,
      Optional<PrismaConfig> config,
      Optional<RefractToml> toml) {
    Optional<Path> named =
        toml.flatMap(t -> t.migrations().map(path -> named(path, t.file()).path()))
            .or(() ->
                config.flatMap(c -> c.migrations().map(path -> named(path, c.file()).path())));
    boolean beside = Files.isRegularFile(schema) || !schemaIsNamed;
    return named.orElseGet(
        () -> beside ? schema.resolveSibling("migrations") : schema.resolve("migrations"));
  }

  /** Those of {@code refract.toml}; without any, the one database that everything else names. */
  private List<Environment> environments(
      Variables variables,
      Optional<PrismaConfig> config,
      Optional<RefractToml> toml,
      SchemaUrl schema) {
    List<Environment> listed = toml.map(RefractToml::environments).orElse(List.of());
    if (!listed.isEmpty()) {
      return listed;
    }
    Optional<PrismaConfig> withUrl = config.filter(c -> !(c.url() instanceof UrlSetting.Absent));
    if (withUrl.isPresent()) {
      Path configFolder = withUrl.get().file().resolveSibling("").normalize();
      return List.of(
          local(withUrl.get().url(), configFolder)
              .with(withUrl.get().directUrl(), withUrl.get().shadowUrl()));
    }
    Optional<UrlSetting> inSchema = schema.setting(variables);
    if (inSchema.isPresent()) {
      return List.of(local(inSchema.get(), schema.folder()));
    }
    return List.of(
        local(
            variables
                .get(DEFAULT_VARIABLE)
                .<UrlSetting>map(UrlSetting.Given::new)
                .orElseGet(UrlSetting.Absent::new),
            folder));
  }

  private static Environment local(UrlSetting url, Path urlFolder) {
    return new Environment(Environment.LOCAL, url, urlFolder, EnvironmentColor.GREEN, false);
  }

  private void noteEmptyFiles(Path schema, List<SourceFile> files) {
    Path base = SchemaFiles.folderOf(schema);
    for (SourceFile file : files) {
      if (file.text().isBlank()) {
        notes.add(
            new ProjectNote(
                base.resolve(file.name()),
                0,
                "The file is empty. A schema starts with a datasource: datasource db { provider ="
                    + " \"sqlite\" }"));
      }
    }
  }

  private static String reason(FileSystemException failure) {
    return switch (failure) {
      case AccessDeniedException denied -> "access is denied";
      case NoSuchFileException gone -> "it has gone";
      default -> String.valueOf(failure.getReason());
    };
  }
}
