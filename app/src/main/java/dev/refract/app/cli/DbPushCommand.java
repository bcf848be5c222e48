package dev.refract.app.cli;

import dev.refract.app.project.Project;
import dev.refract.migrate.command.DataLoss;
import dev.refract.migrate.command.Push;
import dev.refract.migrate.command.PushReport;
import dev.refract.migrate.command.Reset;
import dev.refract.migrate.database.DatabaseSchema;
import dev.refract.migrate.derive.SchemaDeriver;
import dev.refract.orm.connect.Database;
import dev.refract.orm.connect.WhenMissing;
import dev.refract.schema.model.Schema;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code refract db push}. */
@Command(
    name = "push",
    description = {
      "Make the database what the schema describes, without a migration.",
      "Data is never lost without --accept-data-loss."
    })
final class DbPushCommand extends Subcommand {
  @Mixin private final ProjectOptions options = new ProjectOptions();

  @Mixin private final RenameOptions renames = new RenameOptions();

  @Option(names = "--accept-data-loss", description = "Go on although data will be lost.")
  private boolean acceptDataLoss;

  @Option(names = "--force-reset", description = "Empty the database first, all data included.")
  private boolean forceReset;

  @Override
  public Integer call() {
    Project project = options.open(err());
    if (options.environment(project).production()) {
      throw new ProblemException(
          "`db push` does not work on a production environment.",
          "Run migrations with `refract migrate deploy`.");
    }
    Schema schema = SchemaSource.of(project).valid(err()).schema();
    try (Database database = options.database(project, schema, WhenMissing.CREATE)) {
      if (forceReset) {
        Reset.clear(MigrationTargets.of(project, database), MigrationTargets.namedSchemas(project));
        out().println("The database " + database.url().description() + " was emptied.");
      }
      DatabaseSchema wanted = SchemaDeriver.derive(schema, database.dialect());
      PushReport report = push(database, wanted);
      report.risks().warnings().forEach(risk -> err().println("warning: " + risk));
      report.risks().unexecutable().forEach(risk -> err().println("error: " + risk));
      stopWhereNothingRan(report);
      report.steps().stream()
          .flatMap(step -> step.summary().stream())
          .forEach(line -> out().println("  " + line));
      out()
          .println(
              report.steps().isEmpty()
                  ? "The database is already what the schema describes."
                  : "The database is now what the schema describes.");
    }
    return ExitCode.OK;
  }

  /** Before anything is lost that may have been renamed, the person is asked. */
  private PushReport push(Database database, DatabaseSchema wanted) {
    PushReport report = Push.run(database, wanted, renames.given(), DataLoss.REFUSED);
    boolean mayBeRenamed = !report.executed() && !report.suspectedRenames().isEmpty();
    return report.executed() || (!mayBeRenamed && !acceptDataLoss)
        ? report
        : Push.run(
            database,
            wanted,
            mayBeRenamed ? renames.orAsked(out()) : renames.given(),
            acceptDataLoss ? DataLoss.ACCEPTED : DataLoss.REFUSED);
  }

  private static void stopWhereNothingRan(PushReport report) {
    if (report.executed()) {
      return;
    }
    if (!report.risks().unexecutable().isEmpty()) {
      throw new ProblemException(
          "The change would fail on the data that is there; nothing was changed.",
          "Change the schema or the data, or start anew with --force-reset.");
    }
    throw new ProblemException(
        "The change would lose data; nothing was changed.", "Add --accept-data-loss to do it.");
  }
}
