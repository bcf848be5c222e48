package dev.refract.app.cli;

import dev.refract.app.project.Project;
import dev.refract.migrate.command.Execute;
import dev.refract.orm.connect.Database;
import dev.refract.orm.connect.WhenMissing;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code refract db execute}. */
@Command(name = "execute", description = "Run an SQL script in one transaction.")
final class DbExecuteCommand extends Subcommand {
  @Mixin private final ProjectOptions options = new ProjectOptions();

  @ArgGroup(multiplicity = "1")
  private Source source = new Source();

  /** Where the script comes from. */
  static final class Source {
    @Option(names = "--file", paramLabel = "FILE", description = "The script.")
    private Optional<Path> file = Optional.empty();

    @Option(names = "--stdin", description = "Read the script from standard input.")
    private boolean stdin;

    String script() {
      return stdin ? TextInput.ofStandardInput() : TextInput.of(file.orElseThrow());
    }
  }

  @Override
  public Integer call() {
    String script = source.script();
    Project project = options.open(err());
    try (Database database = options.database(project, WhenMissing.FAIL)) {
      Execute.Report report = Execute.run(database, script, MigrationTargets.announcing(err()));
      out().println("Script executed: " + Words.count(report.statements(), "statement") + ".");
      report.notes().forEach(note -> out().println("  " + note));
    }
    return ExitCode.OK;
  }
}
