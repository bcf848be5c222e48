package dev.refract.app.migration;

import dev.refract.app.document.SaveOutcome;
import dev.refract.app.document.SchemaDocument;
import dev.refract.app.migration.MigrationsState.Known;
import dev.refract.app.shell.Change;
import dev.refract.app.shell.ErrorReport;
import dev.refract.app.shell.Notification;
import dev.refract.app.shell.StudioContext;
import dev.refract.app.task.BackgroundTask;
import dev.refract.migrate.history.MigrationFile;
import dev.refract.migrate.history.MigrationName;
import dev.refract.migrate.history.MigrationsFolder;
import dev.refract.schema.model.Provider;
import java.time.Instant;
import java.util.Optional;

/**
 * Saves the schema files and writes the change that is on show as a new migration: exactly the SQL
 * that was shown.
 */
final class CreateWorkflow {
  private final MigrationsModel model;
  private final StudioContext context;

  CreateWorkflow(MigrationsModel model) {
    this.model = model;
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
    Provider provider = context.database().url().dialect().provider();
    BackgroundTask<MigrationFile> task =
        BackgroundTask.of(
            "Create the migration",
            monitor -> {
              MigrationsFolder folder = MigrationsFolder.read(context.project().migrations());
              folder.requireProvider(provider);
              return folder.create(name, shown.overview().changeScript(), provider);
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
