package dev.refract.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code refract studio}. */
@Command(name = "studio", description = "Open the desktop studio.")
final class StudioCommand extends Subcommand {
  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      description = "The project folder to open; without it the studio asks.")
  private Optional<Path> folder = Optional.empty();

  @Override
  public Integer call() {
    // A mistyped folder is better told here than in an empty window.
    if (folder.isPresent() && !Files.isDirectory(folder.get())) {
      throw new ProblemException(
          "There is no folder " + Words.shown(folder.get()) + ".", "Check the spelling.");
    }
    new JavaFxDesktop().openStudio(folder.map(Path::toAbsolutePath));
    return ExitCode.OK;
  }
}
