package dev.refract.app.cli;

import dev.refract.app.project.Project;
import dev.refract.migrate.command.MigrationTarget;
import dev.refract.migrate.command.Squash;
import dev.refract.migrate.command.SquashPlan;
import dev.refract.orm.connect.Database;
import dev.refract.orm.connect.WhenMissing;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code refract migrate squash}. */
@Command(
    name = "squash",
    description = {
      "Make one migration of those from the first on. Without --write it only shows which, and"
          + " what becomes of statements that no schema describes.",
      "Other databases that have all of them are told with `migrate resolve --applied`."
    })
final class MigrateSquashCommand extends Subcommand {
  @Mixin private final ProjectOptions options = new ProjectOptions();

  @Option(
      names = "--to",
      paramLabel = "MIGRATION",
      description = "The last one that is replaced; all of them by default.")
  private Optional<String> last = Optional.empty();

  @Option(
      names = "--write",
      description = "Write the migration, delete the folders of those it replaces, and record it.")
  private boolean write;

  @Override
  public Integer call() {
    Project project = options.open(err());
    try (Database database = options.database(project, WhenMissing.FAIL)) {
      MigrationTarget target = MigrationTargets.withShadow(options, project, database);
      SquashPlan plan = Squash.plan(target, last, MigrationTargets.scope(project, database, err()));
      print(plan);
      if (write) {
        Squash.write(target, plan);
        out().println("Written and recorded: " + plan.name());
        out()
            .println(
                "On every other database that has the migrations it replaces: refract migrate"
                    + " resolve --applied "
                    + plan.name());
      } else {
        out().println("Nothing was changed; add --write to do it.");
      }
    }
    return ExitCode.OK;
  }

  private void print(SquashPlan plan) {
    out().println(plan.name() + " replaces:");
    plan.replacedNames().forEach(name -> out().println("  " + name));
    for (String statement : plan.kept()) {
      out().println("carried over: " + firstLine(statement));
    }
    for (String statement : plan.leftOut()) {
      out().println("left out, because a new database has no such rows: " + firstLine(statement));
    }
  }

  private static String firstLine(String statement) {
    return statement.lines().findFirst().orElse("");
  }
}
