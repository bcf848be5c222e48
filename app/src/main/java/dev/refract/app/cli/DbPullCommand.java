package dev.refract.app.cli;

import dev.refract.app.project.Project;
import dev.refract.migrate.command.Pull;
import dev.refract.migrate.pull.PulledSchema;
import dev.refract.orm.connect.Database;
import dev.refract.orm.connect.WhenMissing;
import dev.refract.schema.text.SourceFile;
import dev.refract.schema.workspace.SchemaWorkspace;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code refract db pull}. */
@Command(
    name = "pull",
    description = {
      "Write the schema of the database into the schema files.",
      "Names, order and documentation of the models that are there stay."
    })
final class DbPullCommand extends Subcommand {
  @Mixin private final ProjectOptions options = new ProjectOptions();

  @Option(names = "--print", description = "Print the schema and change no file.")
  private boolean print;

  @Option(names = "--force", description = "Forget the models that are there.")
  private boolean force;

  @Override
  public Integer call() {
    Project project = options.open(err());
    SchemaSource source = SchemaSource.of(project);
    SchemaWorkspace before = force ? source.workspace() : source.valid(err());
    PulledSchema pulled;
    try (Database database = options.database(project, before.schema(), WhenMissing.FAIL)) {
      pulled = force ? Pull.anew(database, before) : Pull.of(database, before);
    }
    for (SourceFile file : pulled.files()) {
      if (print) {
        out().print(file.text());
      } else if (!source.files().contains(file)) {
        Path target = source.folder().resolve(file.name());
        TextOutput.write(target, file.text());
        out().println("written: " + Words.shown(target));
      }
    }
    out().flush();
    pulled.warnings().ifPresent(warnings -> err().println(warnings));
    if (!print) {
      int models = SchemaWorkspace.of(pulled.files()).schema().models().size();
      out().println("The schema has " + Words.count(models, "model") + " of the database.");
    }
    return ExitCode.OK;
  }
}
