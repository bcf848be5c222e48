package dev.refract.app.cli;

import dev.refract.app.project.Project;
import dev.refract.migrate.command.Execute;
import dev.refract.orm.connect.Database;
import dev.refract.orm.connect.WhenMissing;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code refract db seed}. */
@Command(
    name = "seed",
    description = {
      "Run the project's seed: the SQL of `file` under [seed] in refract.toml, in one transaction;"
          + " else the command `migrations.seed` of prisma.config.ts.",
    })
final class DbSeedCommand extends Subcommand {
  @Mixin private final ProjectOptions options = new ProjectOptions();

  @Parameters(
      paramLabel = "-- ARGUMENT",
      description = "Further arguments of the seed command, behind two dashes.")
  private List<String> arguments = List.of();

  @Override
  public Integer call() {
    Project project = options.open(err());
    if (project.seed().isPresent()) {
      runScript(project, project.seed().get());
      return ExitCode.OK;
    }
    String command =
        project
            .seedCommand()
            .orElseThrow(() ->
                new ProblemException(
                    "The project has no seed.",
                    "Name an SQL file in refract.toml: [seed] file = \"prisma/seed.sql\"; or a"
                        + " command in prisma.config.ts: migrations: { seed: \"…\" }."));
    return runCommand(project, command);
  }

  private void runScript(Project project, Path seed) {
    if (!arguments.isEmpty()) {
      throw misunderstood("The seed is an SQL file, which takes no arguments.");
    }
    String script = TextInput.of(seed);
    try (Database database = options.database(project, WhenMissing.FAIL)) {
      Execute.Report report = Execute.run(database, script, MigrationTargets.announcing(err()));
      out()
          .println(
              "Seeded: "
                  + Words.count(report.statements(), "statement")
                  + " of "
                  + Words.shown(seed)
                  + ".");
      report.notes().forEach(note -> out().println("  " + note));
    }
  }

  private int runCommand(Project project, String command) {
    if (options.namesADatabase()) {
      throw new ProblemException(
          "The seed is the command `" + command + "`, which finds its database itself.",
          "Leave out --env and --url, and set the variable that the command reads.");
    }
    out().println("Running the seed command: " + command);
    out().flush();
    int exitCode = SeedProcess.of(command, arguments, project.folder()).run();
    if (exitCode != 0) {
      throw new ProblemException(
          "The seed command ended with exit code " + exitCode + ".", "Its own output says why.");
    }
    return ExitCode.OK;
  }
}
