package dev.refract.app.migration;

import dev.refract.app.shell.Change;
import dev.refract.app.shell.Confirmation;
import dev.refract.app.shell.Notification;
import dev.refract.app.shell.StudioContext;
import dev.refract.app.task.BackgroundTask;
import dev.refract.migrate.command.SaferWay;
import dev.refract.migrate.history.MigrationFile;
import dev.refract.migrate.history.MigrationsFolder;
import dev.refract.migrate.review.rewrite.Rewrite;
import dev.refract.migrate.review.rewrite.ScriptPart;
import dev.refract.orm.dialect.Dialect;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Takes a safer way that the review offers: shows the migrations that come in the place of one, and
 * writes them. Nothing runs.
 */
final class SaferWayWorkflow {
  private final MigrationsModel model;
  private final StudioContext context;

  SaferWayWorkflow(MigrationsModel model) {
    this.model = model;
    this.context = model.context();
  }

  /** For a change that no migration does yet, or for a migration that waits. */
  void start(TimelineItem item, Rewrite rewrite) {
    List<ScriptPart> parts = rewrite.apply(item.review().script());
    Confirmation question =
        Confirmation.of(
                rewrite.summary() + "?",
                parts.size() == 1
                    ? "This is the migration then. It is written to its file; nothing runs yet."
                    : "It becomes %d migrations, which run one after the other. They are written"
                            .formatted(parts.size())
                        + " to their files; nothing runs yet.",
                parts.size() == 1
                    ? "Write the migration"
                    : "Write %d migrations".formatted(parts.size()))
            .withDetail(text(parts));
    context.dialogs().confirm(question, () -> take(item, rewrite));
  }

  private static String text(List<ScriptPart> parts) {
    return parts.size() == 1
        ? SaferWay.text(parts.getFirst())
        : IntStream.range(0, parts.size())
            .mapToObj(i -> "-- %d. %s".formatted(i + 1, heading(parts.get(i))))
            .collect(Collectors.joining("\n"));
  }

  private static String heading(ScriptPart part) {
    String title = part.suffix().isEmpty() ? "this migration" : part.suffix();
    String filled =
        part.backfill()
            .map(fill -> ", behind its backfill of " + fill.table())
            .orElse(part.inTransaction() ? "" : ", outside of a transaction");
    return title + filled + "\n" + SaferWay.text(part);
  }

  private void take(TimelineItem item, Rewrite rewrite) {
    switch (item) {
      case TimelineItem.Unmigrated _ -> new CreateWorkflow(model, Optional.of(rewrite)).start();
      case TimelineItem.Recorded recorded ->
          recorded.entry().file().ifPresent(file -> replace(file, rewrite));
    }
  }

  private void replace(MigrationFile file, Rewrite rewrite) {
    Dialect dialect = context.database().url().dialect();
    BackgroundTask<List<MigrationFile>> task =
        BackgroundTask.of(
            "Write the migrations",
            monitor ->
                SaferWay.of(
                        MigrationsFolder.read(context.project().migrations()),
                        dialect,
                        file,
                        rewrite)
                    .write());
    task.onSuccess(this::written);
    context.run(task);
  }

  private void written(List<MigrationFile> files) {
    model.select(files.getFirst().name());
    context
        .notifications()
        .show(
            Notification.success(
                files.size() == 1
                    ? "The migration is written"
                    : Words.count(files.size(), "migration") + " are written",
                "Nothing has run yet."));
    context.changed(Change.MIGRATION_FILES);
  }
}
