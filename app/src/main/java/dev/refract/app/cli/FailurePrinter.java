package dev.refract.app.cli;

import dev.refract.orm.error.RefractException;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Prints why a command failed: one or two lines where it is the world's fault, all where ours. */
final class FailurePrinter implements IExecutionExceptionHandler {

  @Override
  public int handleExecutionException(
      Exception failure, CommandLine commandLine, ParseResult parsed) {
    PrintWriter err = commandLine.getErr();
    switch (failure) {
      case ProblemException problem -> {
        err.println("error: " + problem.getMessage());
        if (!problem.wayOut().isEmpty()) {
          err.println("  " + problem.wayOut());
        }
      }
      case RefractException known -> err.println("error: " + known.code() + ": " + known.text());
      default -> {
        err.println("error: unexpected failure, please report it with the lines below");
        failure.printStackTrace(err);
      }
    }
    return ExitCode.PROBLEM;
  }
}
