package dev.refract.app.cli;

import dev.refract.app.project.Project;
import dev.refract.migrate.command.Diff;
import dev.refract.migrate.command.DiffSource;
import dev.refract.migrate.command.Review;
import dev.refract.migrate.database.DatabaseSchema;
import dev.refract.migrate.database.Pair;
import dev.refract.migrate.derive.SchemaDeriver;
import dev.refract.migrate.history.MigrationFile;
import dev.refract.migrate.history.MigrationsFolder;
import dev.refract.migrate.review.ReviewSettings;
import dev.refract.migrate.review.fact.DatabaseFacts;
import dev.refract.migrate.review.fact.ServerVersion;
import dev.refract.migrate.review.report.ReviewReport;
import dev.refract.migrate.review.report.ReviewedScript;
import dev.refract.orm.connect.Database;
import dev.refract.orm.connect.WhenMissing;
import dev.refract.orm.dialect.Dialect;
import dev.refract.schema.model.Schema;
import dev.refract.schema.workspace.SchemaWorkspace;
import java.io.File;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is reviewed, and what is known of the database. */
final class ReviewSubject {
  @ArgGroup private Script script = new Script();

  @Option(
      names = "--offline",
      description = "Review without a database: nothing is counted, and nothing is hidden.")
  private boolean offline;

  @Option(
      names = "--postgres-version",
      paramLabel = "VERSION",
      description = "With --offline: the server is PostgreSQL of this version, such as 16.")
  private Optional<String> postgresVersion = Optional.empty();

  /** At most one of them; else it is what the next deployment would run. */
  static final class Script {
    @Parameters(
        arity = "0..1",
        paramLabel = "MIGRATION",
        description = "A migration by its name; by default all that have not run yet.")
    private Optional<String> migration = Optional.empty();

    @Option(names = "--file", paramLabel = "FILE", description = "An SQL script.")
    private Optional<Path> file = Optional.empty();

    @Option(names = "--stdin", description = "An SQL script on standard input.")
    private boolean stdin;

    @Option(
        names = "--from-schema",
        description = "What would bring the database to where the schema is.")
    private boolean fromSchema;

    /** A script that no migration holds; empty where one is meant. */
    Optional<Named> written() {
      return stdin
          ? Optional.of(new Named("standard input", "", TextInput.ofStandardInput()))
          : file.map(path -> new Named(Words.shown(path), slashes(path), TextInput.of(path)));
    }
  }

  /** A text and what it is called. */
  record Named(String name, String file, String text) {
    ReviewedScript review(Review review) {
      return new ReviewedScript(name, file, review.of(text));
    }
  }

  /** Reviews it. */
  ReviewReport review(ProjectOptions options, ReviewSettings asked, PrintWriter err) {
    if (postgresVersion.isPresent() && !offline) {
      throw new ProblemException(
          "--postgres-version says what a connected server tells by itself.",
          "Add --offline, or leave it out.");
    }
    return offline ? withoutDatabase(options, asked, err) : onDatabase(options, asked, err);
  }

  private ReviewReport onDatabase(ProjectOptions options, ReviewSettings asked, PrintWriter err) {
    Project project = options.open(err);
    try (Database database = options.database(project, WhenMissing.FAIL)) {
      DatabaseFacts facts = Review.facts(database);
      Review review =
          Review.on(facts)
              .with(project.review().and(asked))
              .towards(described(project, database.dialect()));
      return ReviewReport.of(facts, scripts(options, project, database, review, err));
    }
  }

  private List<ReviewedScript> scripts(
      ProjectOptions options, Project project, Database database, Review review, PrintWriter err) {
    Optional<Named> written = script.written();
    if (written.isPresent()) {
      return List.of(written.get().review(review));
    }
    if (script.fromSchema) {
      return List.of(changes(project, database, err).review(review));
    }
    var target = MigrationTargets.withShadow(options, project, database);
    if (script.migration.isEmpty()) {
      return review.pending(target).stream().map(ReviewSubject::named).toList();
    }
    String name = script.migration.get();
    return List.of(named(review.named(target, name).orElseThrow(() -> noMigration(project, name))));
  }

  /** What the schema of a project describes, where it has no errors. */
  private static Optional<DatabaseSchema> described(Project project, Dialect dialect) {
    SchemaWorkspace workspace = SchemaSource.of(project).workspace();
    return workspace.hasErrors()
        ? Optional.empty()
        : Optional.of(SchemaDeriver.derive(workspace.schema(), dialect));
  }

  private static Named changes(Project project, Database database, PrintWriter err) {
    Schema schema = SchemaSource.of(project).valid(err).schema();
    Dialect dialect = database.dialect();
    DiffSource live = new DiffSource.Live(database);
    DiffSource next = new DiffSource.Schema(SchemaDeriver.derive(schema, dialect));
    return new Named(
        "from database to schema", "", Diff.of(dialect, new Pair<>(live, next)).script().text());
  }

  private ReviewReport withoutDatabase(
      ProjectOptions options, ReviewSettings asked, PrintWriter err) {
    if (script.fromSchema) {
      throw new ProblemException(
          "What the schema would change can only be told with a database.",
          "Leave --offline out, or name a migration.");
    }
    Optional<Named> written = script.written();
    Optional<Project> project =
        written.isPresent() && postgresVersion.isPresent()
            ? Optional.empty()
            : Optional.of(options.open(err));
    DatabaseFacts facts = offlineFacts(options, project);
    Review review =
        Review.on(facts)
            .with(project.map(found -> found.review().and(asked)).orElse(asked))
            .towards(project.flatMap(found -> described(found, facts.dialect())));
    return ReviewReport.of(
        facts,
        written.isPresent()
            ? List.of(written.get().review(review))
            : migrations(project.orElseThrow(), review));
  }

  private DatabaseFacts offlineFacts(ProjectOptions options, Optional<Project> project) {
    if (postgresVersion.isPresent()) {
      return DatabaseFacts.offline(Dialect.postgres(), version(postgresVersion.get()));
    }
    Dialect dialect =
        project
            .flatMap(found -> MigrationsFolder.read(found.migrations()).provider())
            .flatMap(Dialect::of)
            .orElseGet(() -> options.url(project.orElseThrow()).dialect());
    return DatabaseFacts.offline(dialect);
  }

  private static ServerVersion version(String text) {
    return ServerVersion.parse(text)
        .filter(version -> version.isAtLeast(11, 0))
        .orElseThrow(() ->
            new ProblemException(
                "\"" + text + "\" is no version of PostgreSQL that Refract knows.",
                "Write 11 or later, such as 16 or 16.4."));
  }

  /** The named one, or else the newest: what has run cannot be told. */
  private List<ReviewedScript> migrations(Project project, Review review) {
    MigrationsFolder folder = MigrationsFolder.read(project.migrations());
    Optional<MigrationFile> chosen =
        script.migration.isPresent()
            ? Optional.of(
                folder
                    .find(script.migration.get())
                    .orElseThrow(() -> noMigration(project, script.migration.get())))
            : folder.migrations().stream().reduce((first, last) -> last);
    return chosen.stream()
        .map(file ->
            new Named(file.name(), slashes(file.path()), file.requireScript()).review(review))
        .toList();
  }

  private static ProblemException noMigration(Project project, String name) {
    return new ProblemException(
        "There is no migration " + name + " in " + Words.shown(project.migrations()) + ".",
        "Check the spelling: `refract migrate status` lists them.");
  }

  private static ReviewedScript named(Review.OfMigration migration) {
    return new ReviewedScript(
        migration.file().name(), slashes(migration.file().path()), migration.review());
  }

  private static String slashes(Path path) {
    return Words.shown(path).replace(File.separatorChar, '/');
  }
}
