package dev.refract.app.cli;

import dev.refract.app.project.Project;
import dev.refract.migrate.command.Deploy;
import dev.refract.migrate.command.Dev;
import dev.refract.migrate.command.DevPlan;
import dev.refract.migrate.command.MigrationTarget;
import dev.refract.migrate.database.DatabaseSchema;
import dev.refract.migrate.derive.SchemaDeriver;
import dev.refract.migrate.history.MigrationFile;
import dev.refract.orm.connect.Database;
import dev.refract.orm.connect.WhenMissing;
import dev.refract.schema.model.Schema;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code refract migrate dev}. */
@Command(
    name = "dev",
    description = {
      "Run pending migrations, write a migration for what has changed in the schema, and run it.",
      "The SQL is printed before it runs. Data is never lost without --accept-data-loss.",
      "Where something may have been renamed, you are asked, or tell it with --rename."
    })
final class MigrateDevCommand extends Subcommand {
  @Mixin private final ProjectOptions options = new ProjectOptions();

  @Mixin private final TimeLimitOptions limits = new TimeLimitOptions();

  @Mixin private final RenameOptions renames = new RenameOptions();

  @Option(
      names = {"-n", "--name"},
      paramLabel = "NAME",
      description = "What the new migration is called.")
  private Optional<String> name = Optional.empty();

  @Option(
      names = "--create-only",
      description =
          "Write the new migration, and do not run it. Without a change of the schema it is empty,"
              + " to be written by hand.")
  private boolean createOnly;

  @Option(
      names = "--accept-data-loss",
      description = "Run the new migration although data will be lost.")
  private boolean acceptDataLoss;

  @Override
  public Integer call() {
    Project project = options.open(err());
    if (options.environment(project).production()) {
      throw new ProblemException(
          "`migrate dev` does not work on a production environment.",
          "Run the migrations with `refract migrate deploy`.");
    }
    Schema schema = SchemaSource.of(project).valid(err()).schema();
    try (Database database = options.database(project, schema, WhenMissing.CREATE)) {
      MigrationTarget target = limits.on(MigrationTargets.withShadow(options, project, database));
      DatabaseSchema wanted = SchemaDeriver.derive(schema, database.dialect());
      DevPlan plan = Dev.plan(target, wanted, renames.given());
      stopAtObstacles(plan);
      if (!plan.history().waiting().isEmpty()) {
        Deploy.run(target, MigrationTargets.telling(out(), err()));
        plan = Dev.plan(target, wanted, renames.given());
      }
      if (plan.isUpToDate() && !createOnly) {
        out().println("Schema, migrations and database agree; there is nothing to do.");
        return ExitCode.OK;
      }
      if (name.isPresent() && !plan.change().suspectedRenames().isEmpty()) {
        plan = Dev.plan(target, wanted, renames.orAsked(out()));
      }
      migrate(target, plan);
    }
    return ExitCode.OK;
  }

  private void stopAtObstacles(DevPlan plan) {
    if (!plan.obstacles().isEmpty()) {
      plan.obstacles().forEach(obstacle -> err().println(obstacle.text()));
      throw new ProblemException("Database and migrations have gone separate ways.", "");
    }
  }

  private void migrate(MigrationTarget target, DevPlan plan) {
    if (name.isEmpty()) {
      plan.change().summary().forEach(line -> out().println("  " + line));
      throw misunderstood(
          (plan.isUpToDate() ? "" : "The schema has changed. ")
              + "Name the new migration: --name what_it_does");
    }
    out().println(plan.script());
    plan.risks().warnings().forEach(risk -> err().println("warning: " + risk));
    plan.risks().unexecutable().forEach(risk -> err().println("error: " + risk));
    if (!createOnly && !plan.risks().unexecutable().isEmpty()) {
      throw new ProblemException(
          "The migration would fail on the data that is there, and was not written.",
          "Change the schema, or write the migration with --create-only and add what is missing.");
    }
    if (!createOnly && !acceptDataLoss && !plan.risks().warnings().isEmpty()) {
      throw new ProblemException(
          "The migration would lose data, and was not written.",
          "Add --accept-data-loss to run it, or --create-only to change its SQL first.");
    }
    MigrationFile file = Dev.create(target, plan, name.get());
    out().println("Created " + Words.shown(file.path()));
    if (!createOnly) {
      Deploy.run(target, MigrationTargets.telling(out(), err()));
    }
  }
}
