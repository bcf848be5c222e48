package dev.refract.app.cli;

import dev.refract.schema.model.Model;
import dev.refract.schema.model.Schema;
import dev.refract.schema.workspace.SchemaWorkspace;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code refract validate}. */
@Command(
    name = "validate",
    description = "Say what is wrong with a schema: file, line, column, and the line itself.")
final class ValidateCommand extends Subcommand {
  @Parameters(
      arity = "0..1",
      paramLabel = "PATH",
      description =
          "A project folder, a schema file or a folder of them; the current one by default.")
  private Path path = Path.of("");

  @Option(
      names = "--hints",
      description =
          "Also say what could be better; hints that refract.toml switches off are left out.")
  private boolean hints;

  @Override
  public Integer call() {
    SchemaSource source = SchemaSource.at(path, err());
    SchemaWorkspace workspace = source.valid(err());
    if (workspace.files().stream().allMatch(file -> file.text().isBlank())) {
      err().println("The schema is empty. Start with a datasource block and a first model.");
      return ExitCode.OK;
    }
    int advised = hints ? source.printHints(workspace, err()) : 0;
    out()
        .println(
            "The schema is valid: "
                + contents(workspace.schema())
                + " in "
                + Words.count(source.files().size(), "file")
                + (hints ? ". " + Words.count(advised, "hint") : "")
                + ".");
    return ExitCode.OK;
  }

  private static String contents(Schema schema) {
    int views = Math.toIntExact(schema.models().stream().filter(Model::isView).count());
    String models = Words.count(schema.models().size() - views, "model");
    String enums = Words.count(schema.enums().size(), "enum");
    return models + (views == 0 ? "" : ", " + Words.count(views, "view")) + ", " + enums;
  }
}
