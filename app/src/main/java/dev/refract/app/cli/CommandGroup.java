package dev.refract.app.cli;

/** A command that only has subcommands. */
abstract class CommandGroup extends Subcommand {
  @Override
  public Integer call() {
    throw misunderstood("Missing a command.");
  }
}
