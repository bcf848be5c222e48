package dev.refract.app.cli;

import dev.refract.app.project.Project;
import dev.refract.migrate.command.Reset;
import dev.refract.orm.connect.Database;
import dev.refract.orm.connect.WhenMissing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code refract migrate reset}. */
@Command(
    name = "reset",
    description = "Empty the database, all data included, and run every migration again.")
final class MigrateResetCommand extends Subcommand {
  @Mixin private final ProjectOptions options = new ProjectOptions();

  @Mixin private final TimeLimitOptions limits = new TimeLimitOptions();

  @Option(
      names = {"-f", "--force"},
      description = "Do it. Without this option nothing happens.")
  private boolean force;

  @Override
  public Integer call() {
    Project project = options.open(err());
    if (options.environment(project).production()) {
      throw new ProblemException(
          "The environment \"" + options.environment(project).name() + "\" is a production one.",
          "Refract does not reset it.");
    }
    if (!force) {
      throw new ProblemException(
          "This would delete all data of the environment \""
              + options.environment(project).name()
              + "\".",
          "Add --force to do it.");
    }
    try (Database database = options.database(project, WhenMissing.CREATE)) {
      Reset.run(
          limits.on(MigrationTargets.of(project, database)),
          MigrationTargets.namedSchemas(project),
          MigrationTargets.telling(out(), err()));
      out().println("The database is as new.");
    }
    return ExitCode.OK;
  }
}
