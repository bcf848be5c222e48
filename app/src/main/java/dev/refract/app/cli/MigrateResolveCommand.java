package dev.refract.app.cli;

import dev.refract.app.project.Project;
import dev.refract.migrate.command.MigrationTarget;
import dev.refract.migrate.command.Resolve;
import dev.refract.orm.connect.Database;
import dev.refract.orm.connect.WhenMissing;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code refract migrate resolve}. */
@Command(name = "resolve", description = "Tell which way a failed migration went.")
final class MigrateResolveCommand extends Subcommand {
  @Mixin private final ProjectOptions options = new ProjectOptions();

  @ArgGroup(multiplicity = "1")
  private Outcome outcome = new Outcome();

  /** One of the two. */
  static final class Outcome {
    @Option(
        names = "--applied",
        paramLabel = "MIGRATION",
        description = "The database has what this migration does.")
    private Optional<String> applied = Optional.empty();

    @Option(
        names = "--rolled-back",
        paramLabel = "MIGRATION",
        description = "The database has nothing of this migration; the next deploy tries it again.")
    private Optional<String> rolledBack = Optional.empty();
  }

  @Override
  public Integer call() {
    if (outcome.applied.isEmpty() && outcome.rolledBack.isEmpty()) {
      throw misunderstood("Say which way it went: --applied MIGRATION or --rolled-back MIGRATION.");
    }
    Project project = options.open(err());
    try (Database database = options.database(project, WhenMissing.FAIL)) {
      MigrationTarget target = MigrationTargets.of(project, database);
      outcome.applied.ifPresent(name -> {
        Resolve.applied(target, name);
        out().println("Recorded as applied: " + name);
      });
      outcome.rolledBack.ifPresent(name -> {
        Resolve.rolledBack(target, name);
        out().println("Recorded as rolled back: " + name);
      });
    }
    return ExitCode.OK;
  }
}
