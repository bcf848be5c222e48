package dev.refract.app.cli;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Runs a command line: 0 it is well, 1 there is a problem, 2 it was not understood. */
public final class CommandLineInterface {
  private CommandLineInterface() {}

  /** Runs with this process's streams and answers the exit code. */
  public static int run(String... arguments) {
    PrintWriter out = writer(System.out);
    PrintWriter err = writer(System.err);
    try {
      return of(out, err).execute(arguments);
    } finally {
      out.flush();
      err.flush();
    }
  }

  static CommandLine of(PrintWriter out, PrintWriter err) {
    CommandLine line = new CommandLine(new RefractCommand());
    line.setOut(out);
    line.setErr(err);
    line.setExitCodeExceptionMapper(
        failure -> failure instanceof ParameterException ? ExitCode.USAGE : ExitCode.PROBLEM);
    line.setExecutionExceptionHandler(new FailurePrinter());
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setUsageHelpAutoWidth(true);
    return line;
  }

  private static PrintWriter writer(OutputStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }
}
