package dev.refract.app.cli;

import picocli.CommandLine.Command;

/** {@code refract migrate}. */
@Command(
    name = "migrate",
    description = "Bring databases from one schema to the next.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      MigrateDevCommand.class,
      MigrateDiffCommand.class,
      MigrateReviewCommand.class,
      MigrateDeployCommand.class,
      MigrateStatusCommand.class,
      MigrateResolveCommand.class,
      MigrateResetCommand.class,
      MigrateRehearseCommand.class,
      MigrateBackfillCommand.class,
      MigrateDownCommand.class,
      MigrateSaferCommand.class,
      MigrateSquashCommand.class
    })
final class MigrateCommand extends CommandGroup {}
