package dev.refract.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code refract tour}. */
@Command(
    name = "tour",
    description = "Walk through the studio's main job without a display and take pictures.")
final class TourCommand extends Subcommand {
  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Where the pictures go; made when it is missing.")
  private Path out = Path.of("tour");

  @Option(
      names = "--example",
      paramLabel = "DIR",
      description = "The blog example, which is copied first (default: ${DEFAULT-VALUE}).")
  private Path example = Path.of("examples", "blog");

  @Override
  public Integer call() throws Exception {
    if (!Files.isDirectory(example)) {
      throw new ProblemException(
          "There is no folder " + Words.shown(example) + ".",
          "Name the blog example with --example.");
    }
    new JavaFxDesktop()
        .tour(
            example.toAbsolutePath(),
            out.toAbsolutePath(),
            picture -> {
              out().println(Words.shown(picture));
              out().flush();
            });
    return ExitCode.OK;
  }
}
