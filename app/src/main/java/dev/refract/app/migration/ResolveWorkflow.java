package dev.refract.app.migration;

import dev.refract.app.shell.Change;
import dev.refract.app.shell.Confirmation;
import dev.refract.app.shell.Notification;
import dev.refract.app.shell.StudioContext;
import dev.refract.app.task.BackgroundTask;
import dev.refract.migrate.command.MigrationTarget;
import dev.refract.migrate.command.Resolve;
import dev.refract.migrate.history.MigrationName;
import java.util.function.BiConsumer;

/** The person says what became of a migration; no SQL of it runs. */
final class ResolveWorkflow {
  private final MigrationsModel model;
  private final StudioContext context;

  ResolveWorkflow(MigrationsModel model) {
    this.model = model;
    this.context = model.context();
  }

  /** A failed migration may be tried again. */
  void allowAnotherTry(String name) {
    ask(
        name,
        "Let \"" + MigrationName.wishOf(name) + "\" be tried again?",
        "It is marked as rolled back, and waits to be applied. Correct its SQL or the data first,"
            + " or it will fail again.",
        "Mark as rolled back",
        Resolve::rolledBack);
  }

  /** The database already has what the migration does. */
  void markApplied(String name) {
    ask(
        name,
        "Is \"" + MigrationName.wishOf(name) + "\" already in the database?",
        "It is marked as applied without running its SQL. The database must already have what it"
            + " does; what differs is shown as drift afterwards.",
        "Mark as applied",
        Resolve::applied);
  }

  private void ask(
      String name,
      String title,
      String message,
      String accept,
      BiConsumer<MigrationTarget, String> action) {
    if (model.refusesBecauseLocked()) {
      return;
    }
    context
        .dialogs()
        .confirm(Confirmation.of(title, message, accept), () -> run(name, accept, action));
  }

  private void run(String name, String title, BiConsumer<MigrationTarget, String> action) {
    var session = context.database();
    BackgroundTask<String> task =
        BackgroundTask.of(
            title,
            monitor -> {
              action.accept(
                  MigrationTarget.of(session.open(), context.project().migrations()), name);
              return name;
            });
    task.onSuccess(done -> {
      context
          .notifications()
          .show(Notification.success("Recorded", title + ": " + MigrationName.wishOf(name)));
      context.changed(Change.DATABASE_STRUCTURE);
    });
    model.start(task);
  }
}
