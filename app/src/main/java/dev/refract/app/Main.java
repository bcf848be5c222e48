package dev.refract.app;

import dev.refract.app.cli.CommandLineInterface;

/** Starts Refract: the command line, and through it the studio and the line protocol. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    System.exit(CommandLineInterface.run(arguments));
  }
}
