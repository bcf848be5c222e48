package dev.refract.app.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;

/** One run of the command line inside this process. */
record Invocation(int exitCode, String out, String err) {

  /** Words of a command such as {@code "migrate dev"} may come in one argument. */
  static Invocation of(String command, String... arguments) {
    return run(
        Stream.concat(Arrays.stream(command.split(" ", -1)), Arrays.stream(arguments)).toList());
  }

  static Invocation of() {
    return run(List.of());
  }

  private static Invocation run(List<String> arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exitCode =
        CommandLineInterface.of(new PrintWriter(out), new PrintWriter(err))
            .execute(arguments.toArray(String[]::new));
    return new Invocation(exitCode, out.toString(), err.toString());
  }

  /** All commands and subcommands, such as {@code "migrate dev"}. */
  static List<String> everyCommand() {
    CommandLine root =
        CommandLineInterface.of(
            new PrintWriter(new StringWriter()), new PrintWriter(new StringWriter()));
    List<String> commands = new ArrayList<>();
    collect(root, "", commands);
    return commands;
  }

  private static void collect(CommandLine parent, String prefix, List<String> commands) {
    parent
        .getSubcommands()
        .forEach((name, command) -> {
          commands.add(prefix + name);
          collect(command, prefix + name + " ", commands);
        });
  }
}
