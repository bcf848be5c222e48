package dev.refract.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code refract}: nothing by itself; its subcommands do the work. */
@Command(
    name = "refract",
    description = "A schema studio with one embedded ORM engine.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionCommand.Provider.class,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      ValidateCommand.class,
      FormatCommand.class,
      MigrateCommand.class,
      DbCommand.class,
      QueryCommand.class,
      StudioCommand.class,
      RpcCommand.class,
      TourCommand.class,
      VersionCommand.class,
    },
    footer = {
      "",
      "Exit codes: 0 it is well, 1 there is a problem, 2 the command was not understood.",
    })
final class RefractCommand implements Runnable {
  @SuppressWarnings("NullAway.Init") // set by picocli
  @Spec
  private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Missing a command.");
  }
}
