package dev.refract.app.cli;

import dev.refract.migrate.command.Diff;
import dev.refract.migrate.command.DiffReport;
import dev.refract.migrate.database.Pair;
import dev.refract.orm.dialect.Dialect;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code refract migrate diff}. */
@Command(
    name = "diff",
    description = "Print what leads from one database to another. Changes nothing.")
final class MigrateDiffCommand extends Subcommand {
  private static final int DIFFERENT = 2;

  @Mixin private final ProjectOptions options = new ProjectOptions();

  @Mixin private final RenameOptions renames = new RenameOptions();

  @ArgGroup(multiplicity = "1", heading = "From one of%n")
  private DiffFrom from = new DiffFrom();

  @ArgGroup(multiplicity = "1", heading = "To one of%n")
  private DiffTo to = new DiffTo();

  @Option(
      names = "--shadow-database-url",
      paramLabel = "URL",
      description = "A PostgreSQL database that may be emptied, to run migrations in.")
  private Optional<String> shadowUrl = Optional.empty();

  @Option(names = "--script", description = "Print SQL in place of a summary.")
  private boolean script;

  @Option(
      names = "--exit-code",
      description = "Exit with 0 where there is no difference, 2 where there is one, 1 on failure.")
  private boolean exitCode;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write to a file in place of standard output.")
  private Optional<Path> output = Optional.empty();

  @Override
  public Integer call() {
    DiffReport report;
    try (DiffSides sides = new DiffSides(options, shadowUrl, err())) {
      DiffSides.Side previous = from.side();
      DiffSides.Side next = to.side();
      Dialect dialect = sides.dialect(previous, next);
      report =
          Diff.of(
              dialect,
              new Pair<>(sides.source(previous, dialect), sides.source(next, dialect)),
              renames.given());
    }
    renames.hint(report.suspectedRenames(), err());
    String text = script ? report.script().text() : summary(report);
    String line = text.endsWith("\n") ? text : text + "\n";
    if (output.isPresent()) {
      TextOutput.write(output.get(), line);
    } else {
      out().print(line);
      out().flush();
    }
    return exitCode && !report.isEmpty() ? DIFFERENT : ExitCode.OK;
  }

  private static String summary(DiffReport report) {
    return report.isEmpty() ? "No difference detected." : String.join("\n", report.summary());
  }
}
