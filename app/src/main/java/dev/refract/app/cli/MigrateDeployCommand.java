package dev.refract.app.cli;

import dev.refract.app.project.Project;
import dev.refract.migrate.command.Deploy;
import dev.refract.migrate.command.DeployReport;
import dev.refract.orm.connect.Database;
import dev.refract.orm.connect.WhenMissing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code refract migrate deploy}. */
@Command(name = "deploy", description = "Run the migrations that the database has not seen yet.")
final class MigrateDeployCommand extends Subcommand {
  @Mixin private final ProjectOptions options = new ProjectOptions();

  @Mixin private final TimeLimitOptions limits = new TimeLimitOptions();

  @Override
  public Integer call() {
    Project project = options.open(err());
    try (Database database = options.database(project, WhenMissing.CREATE)) {
      DeployReport report =
          Deploy.run(
              limits.on(MigrationTargets.of(project, database)),
              MigrationTargets.telling(out(), err()));
      out()
          .println(
              report.applied().isEmpty()
                  ? "No pending migrations."
                  : "The database has all migrations.");
    }
    return ExitCode.OK;
  }
}
