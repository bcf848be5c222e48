package dev.refract.app.cli;

import picocli.CommandLine.Command;

/** {@code refract db}. */
@Command(
    name = "db",
    description = "Work on the database without a migration.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      DbPushCommand.class,
      DbPullCommand.class,
      DbExecuteCommand.class,
      DbSeedCommand.class
    })
final class DbCommand extends CommandGroup {}
