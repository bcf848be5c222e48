package dev.refract.app.cli;

import dev.refract.schema.format.SchemaFormatter;
import dev.refract.schema.text.SourceFile;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code refract format}. */
@Command(
    name = "format",
    description = {
      "Give the schema files their canonical layout, and relations their missing other side.",
      "A schema that has errors then is left as it is."
    })
final class FormatCommand extends Subcommand {
  @Parameters(
      arity = "0..1",
      paramLabel = "PATH",
      description =
          "A project folder, a schema file or a folder of them; the current one by default.")
  private Path path = Path.of("");

  @Option(
      names = "--check",
      description =
          "Change nothing; the exit code is 1 where a file is not in its canonical layout.")
  private boolean check;

  @Override
  public Integer call() {
    SchemaSource source = SchemaSource.at(path, err());
    List<SourceFile> formatted = SchemaFormatter.format(source.workspace());
    source.withFiles(formatted).valid(err());
    List<SourceFile> changed =
        formatted.stream().filter(file -> !source.files().contains(file)).toList();
    for (SourceFile file : changed) {
      Path target = source.folder().resolve(file.name());
      if (check) {
        err().println("not formatted: " + Words.shown(target));
      } else {
        TextOutput.write(target, file.text());
        out().println("formatted: " + Words.shown(target));
      }
    }
    if (changed.isEmpty()) {
      out().println("Already formatted: " + Words.count(formatted.size(), "file") + ".");
    }
    return check && !changed.isEmpty() ? ExitCode.PROBLEM : ExitCode.OK;
  }
}
