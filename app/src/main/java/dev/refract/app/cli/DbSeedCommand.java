package dev.refract.app.cli;

import dev.refract.app.project.Project;
import dev.refract.migrate.command.Execute;
import dev.refract.orm.connect.Database;
import dev.refract.orm.connect.WhenMissing;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code refract db seed}. */
@Command(
    name = "seed",
    description =
        "Run the project's seed, `file` under [seed] in refract.toml, in one transaction.")
final class DbSeedCommand extends Subcommand {
  @Mixin private final ProjectOptions options = new ProjectOptions();

  @Override
  public Integer call() {
    Project project = options.open(err());
    Path seed =
        project
            .seed()
            .orElseThrow(() ->
                new ProblemException(
                    "The project has no seed.",
                    "Name an SQL file in refract.toml: [seed] file = \"prisma/seed.sql\"."));
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
    return ExitCode.OK;
  }
}
