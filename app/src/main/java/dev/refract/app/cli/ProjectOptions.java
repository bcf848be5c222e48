package dev.refract.app.cli;

import dev.refract.app.project.Environment;
import dev.refract.app.project.Opening.Opened;
import dev.refract.app.project.Opening.Refused;
import dev.refract.app.project.Project;
import dev.refract.app.project.ProjectFiles;
import dev.refract.app.project.ProjectProblem;
import dev.refract.app.project.UrlSetting;
import dev.refract.migrate.command.Databases;
import dev.refract.migrate.history.MigrationsFolder;
import dev.refract.orm.connect.Database;
import dev.refract.orm.connect.DatabaseUrl;
import dev.refract.orm.connect.WhenMissing;
import dev.refract.schema.model.Provider;
import dev.refract.schema.model.Schema;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** Which project and which of its environments a command works on. */
final class ProjectOptions {
  @Option(
      names = "--project",
      paramLabel = "DIR",
      description = "The project folder; the current one by default.")
  private Path folder = Path.of("");

  @Option(
      names = "--env",
      paramLabel = "NAME",
      description = "The environment of refract.toml; the first one by default.")
  private Optional<String> environment = Optional.empty();

  @Option(
      names = "--schema",
      paramLabel = "PATH",
      description = "The schema file or folder, in place of the one that the project names.")
  private Optional<Path> schema = Optional.empty();

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Another file in place of prisma.config.ts.")
  private Optional<Path> config = Optional.empty();

  @Option(
      names = "--url",
      paramLabel = "URL",
      description = "Another database than that of the environment.")
  private Optional<String> url = Optional.empty();

  /** Opens the project and prints what was read with reservations. */
  Project open(PrintWriter err) {
    return open(folder, new ProjectFiles(schema, config), err);
  }

  static Project open(Path folder, PrintWriter err) {
    return open(folder, ProjectFiles.USUAL, err);
  }

  private static Project open(Path folder, ProjectFiles files, PrintWriter err) {
    return switch (Project.open(folder, files)) {
      case Opened(Project project) -> {
        project.notes().forEach(note -> err.println("note: " + note));
        yield project;
      }
      case Refused(ProjectProblem problem) -> throw problem(problem);
    };
  }

  static ProblemException problem(ProjectProblem problem) {
    return new ProblemException(problem.message(), problem.wayOut());
  }

  /** The chosen environment; with {@code --url}, the same one on the database that it names. */
  Environment environment(Project project) {
    Environment named = namedEnvironment(project);
    return url.map(other -> on(other, named, project)).orElse(named);
  }

  /** A database stays a production one under whatever environment it is reached. */
  private static Environment on(String url, Environment named, Project project) {
    boolean production =
        project.environments().stream()
            .filter(Environment::production)
            .anyMatch(environment -> environment.isAt(url));
    return named.at(url, Path.of("").toAbsolutePath(), production);
  }

  private Environment namedEnvironment(Project project) {
    if (environment.isEmpty()) {
      return project.defaultEnvironment();
    }
    return project
        .environment(environment.get())
        .orElseThrow(() ->
            new ProblemException(
                "The project has no environment \"" + environment.get() + "\".",
                "There is "
                    + project.environments().stream()
                        .map(Environment::name)
                        .collect(Collectors.joining(", "))
                    + "."));
  }

  /** Whether the database is chosen here rather than by the project. */
  boolean namesADatabase() {
    return environment.isPresent() || url.isPresent();
  }

  /**
   * Opens the database of the chosen environment, past its pooler where the project says how. None
   * is made for migrations that were written for another product.
   */
  Database database(Project project, WhenMissing whenMissing) {
    DatabaseUrl url = url(project);
    if (whenMissing == WhenMissing.CREATE) {
      MigrationsFolder.read(project.migrations()).requireProvider(url.dialect().provider());
    }
    return open(url, whenMissing);
  }

  /** The same for queries alone, which go the way of the application. */
  Database databaseForQueries(Project project, Schema schema) {
    Environment chosen = environment(project);
    return Database.open(checked(url(chosen.url(), chosen), chosen, schema));
  }

  /** The same, where the database must be of the product that the schema is written for. */
  Database database(Project project, Schema schema, WhenMissing whenMissing) {
    Environment chosen = environment(project);
    return open(checked(url(project), chosen, schema), whenMissing);
  }

  private static DatabaseUrl checked(DatabaseUrl url, Environment chosen, Schema schema) {
    Provider ofUrl = url.dialect().provider();
    schema
        .provider()
        .filter(ofSchema -> ofSchema != ofUrl)
        .ifPresent(ofSchema -> {
          throw new ProblemException(
              "The schema is written for "
                  + ofSchema.keyword()
                  + ", and the URL of the environment \""
                  + chosen.name()
                  + "\" is one of "
                  + ofUrl.keyword()
                  + ".",
              "Correct the URL, or `provider` in the datasource block.");
        });
    return url;
  }

  private static Database open(DatabaseUrl url, WhenMissing whenMissing) {
    return whenMissing == WhenMissing.CREATE ? Databases.openOrCreate(url) : Database.open(url);
  }

  /** The database in which migrations are tried out, where the chosen environment names one. */
  Optional<DatabaseUrl> shadowUrl(Project project) {
    Environment chosen = environment(project);
    return chosen.shadowUrl() instanceof UrlSetting.Absent
        ? Optional.empty()
        : Optional.of(url(chosen.shadowUrl(), chosen));
  }

  /** Where the database of the chosen environment is, for whatever changes its schema. */
  DatabaseUrl url(Project project) {
    Environment chosen = environment(project);
    return url(chosen.urlPastPooler(), chosen);
  }

  private static DatabaseUrl url(UrlSetting setting, Environment environment) {
    String url =
        setting
            .text()
            .orElseThrow(() ->
                new ProblemException(
                    "The environment \"" + environment.name() + "\" has no database.",
                    setting.whyAbsent()));
    return DatabaseUrl.parse(url, environment.urlFolder());
  }
}
