package dev.refract.app.migration;

import dev.refract.app.migration.MigrationsState.Known;
import dev.refract.app.shell.Change;
import dev.refract.app.shell.Confirmation;
import dev.refract.app.shell.ErrorReport;
import dev.refract.app.shell.Notification;
import dev.refract.app.shell.StudioContext;
import dev.refract.app.task.BackgroundTask;
import dev.refract.migrate.command.Execute;
import dev.refract.migrate.command.MigrationProgress;
import dev.refract.migrate.command.Overview.DatabaseState;
import dev.refract.migrate.execute.ScriptFailure;
import dev.refract.orm.connect.Database;
import java.nio.file.Files;
import java.nio.file.Path;

/** Fills the database with the project's seed file. */
final class SeedWorkflow {
  private final MigrationsModel model;
  private final StudioContext context;

  SeedWorkflow(MigrationsModel model) {
    this.model = model;
    this.context = model.context();
  }

  /** Whether the project has a seed and the database has no rows yet. */
  static boolean isOffered(MigrationsModel model) {
    return model.context().project().seed().isPresent()
        && model
            .known()
            .map(Known::overview)
            .filter(
                o -> o.database() == DatabaseState.EMPTY || o.database() == DatabaseState.MISSING)
            .isPresent();
  }

  void start() {
    if (model.refusesBecauseLocked()) {
      return;
    }
    context
        .project()
        .seed()
        .ifPresent(file ->
            context
                .dialogs()
                .confirm(
                    Confirmation.of(
                        "Fill " + context.environment().name() + " with the seed?",
                        "Every statement of "
                            + context.project().folder().relativize(file)
                            + " runs on "
                            + context.database().url().description()
                            + " in one transaction.",
                        "Run the seed"),
                    () -> run(file)));
  }

  private void run(Path file) {
    var session = context.database();
    BackgroundTask<Execute.Report> task =
        BackgroundTask.of(
            "Run the seed",
            monitor -> {
              Database database = session.open();
              MigrationProgress progress =
                  new MigrationProgress() {
                    @Override
                    public void statement(int number, int count) {
                      monitor.progress((number - 1.0) / count);
                    }
                  };
              return Execute.run(database, Files.readString(file), progress);
            });
    task.onSuccess(report -> {
      context
          .notifications()
          .show(
              Notification.success(
                      "The database is filled",
                      Words.count(report.statements(), "statement") + " of the seed ran.")
                  .withAction("Browse the data", () -> context.navigation().show("data")));
      context.changed(Change.DATABASE_ROWS);
      model.refresh();
    });
    task.onFailure(failure -> failed(file, failure));
    model.startHandled(task);
  }

  private void failed(Path file, Throwable failure) {
    String place =
        failure instanceof ScriptFailure script
            ? script
                .position()
                .map(at -> ":" + (at.line() + 1) + ":" + (at.column() + 1))
                .orElse("")
            : "";
    context
        .dialogs()
        .error(
            ErrorReport.of(
                "The seed could not be run",
                file + place,
                ErrorReport.reason(failure),
                "Nothing of it was kept. Correct the file and run it again."));
  }
}
