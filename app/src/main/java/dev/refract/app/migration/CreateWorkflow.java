package dev.refract.app.migration;

import dev.refract.app.document.SaveOutcome;
import dev.refract.app.document.SchemaDocument;
import dev.refract.app.migration.MigrationsState.Known;
import dev.refract.app.shell.Change;
import dev.refract.app.shell.ErrorReport;
import dev.refract.app.shell.Notification;
import dev.refract.app.shell.StudioContext;
import dev.refract.app.task.BackgroundTask;
import dev.refract.migrate.command.SaferWay;
import dev.refract.migrate.history.MigrationFile;
import dev.refract.migrate.history.MigrationName;
import dev.refract.migrate.history.MigrationsFolder;
import dev.refract.migrate.review.rewrite.Rewrite;
import dev.refract.orm.dialect.Dialect;
import java.time.Instant;
import java.util.Optional;

/**
 * Saves the schema files and writes the change that is on show as a new migration: exactly the SQL
 * that was shown.
 */
final class CreateWorkflow {
  private final MigrationsModel model;
  private final StudioContext context;
  private final Optional<Rewrite> saferWay;

  CreateWorkflow(MigrationsModel model) {
    this(model, Optional.empty());
  }

  /**
   * With or without a safer way.
   *
   * @param saferWay of the change, which then becomes several migrations
   */
  CreateWorkflow(MigrationsModel model, Optional<Rewrite> saferWay) {
    this.model = model;
    this.saferWay = saferWay;
    this.context = model.context();
  }

  void start() {
    model.known().ifPresent(this::saveThenCreate);
  }

  private void saveThenCreate(Known shown) {
    Optional<SchemaDocument> dirty =
        context.documents().all().stream().filter(SchemaDocument::isDirty).findFirst();
    if (dirty.isEmpty()) {
      create(shown);
      return;
    }
    context
        .documents()
        .save(
            dirty.get(),
            outcome -> {
              switch (outcome) {
                case SaveOutcome.Saved saved -> saveThenCreate(shown);
                case SaveOutcome.ChangedOutside changed ->
                    notSaved(dirty.get(), "Another program has changed the file meanwhile.");
                case SaveOutcome.Failed failed ->
                    notSaved(dirty.get(), ErrorReport.reason(failed.cause()));
              }
            });
  }

  private void notSaved(SchemaDocument document, String why) {
    context
        .dialogs()
        .error(
            ErrorReport.of(
                "The migration was not created",
                document.path().toString(),
                "The schema could not be saved first. " + why,
                "Save it in the Schema workspace, then create the migration."));
  }

  private void create(Known shown) {
    String name = MigrationName.folder(Instant.now(), model.newNameProperty().get());
    Dialect dialect = context.database().url().dialect();
    BackgroundTask<MigrationFile> task =
        BackgroundTask.of(
            "Create the migration",
            monitor -> {
              MigrationsFolder folder = MigrationsFolder.read(context.project().migrations());
              folder.requireProvider(dialect.provider());
              MigrationFile whole =
                  folder.create(name, shown.overview().changeScript(), dialect.provider());
              return saferWay
                  .map(rewrite -> SaferWay.of(folder, dialect, whole, rewrite).write().getFirst())
                  .orElse(whole);
            });
    task.onSuccess(this::created);
    context.run(task);
  }

  private void created(MigrationFile file) {
    model.newNameProperty().set("");
    context.forgetRenames();
    model.forgetAnswers();
    model.select(file.name());
    context
        .notifications()
        .show(
            Notification.success(
                "Migration created",
                context.project().folder().relativize(file.path()) + " is waiting to be applied."));
    context.changed(Change.MIGRATION_FILES);
  }
}
