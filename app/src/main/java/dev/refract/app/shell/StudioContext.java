package dev.refract.app.shell;

import dev.refract.app.document.RecoveryStore;
import dev.refract.app.document.SchemaAnalysis;
import dev.refract.app.document.SchemaDocuments;
import dev.refract.app.project.Environment;
import dev.refract.app.project.Project;
import dev.refract.app.settings.Settings;
import dev.refract.app.task.BackgroundTask;
import dev.refract.app.task.TaskRunner;
import dev.refract.migrate.derive.RecordedRenames;
import dev.refract.schema.diagnostic.Diagnostic;
import dev.refract.schema.edit.RecordedRename;
import dev.refract.schema.text.LineIndex;
import dev.refract.schema.text.Location;
import dev.refract.schema.text.Position;
import dev.refract.schema.workspace.SchemaWorkspace;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * What the workspaces of one open project share. Holds state and no control, so view-models are
 * tested with it and without a window. Belongs to the FX thread.
 */
public final class StudioContext {
  private final StudioServices services;
  private final Project project;
  private final ReadOnlyObjectWrapper<Environment> environment;
  private final SchemaDocuments documents;
  private final SchemaAnalysis analysis;
  private DatabaseSession database;
  private final ReadOnlyBooleanWrapper unlocked = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<RecordedRenames> renames =
      new ReadOnlyObjectWrapper<>(RecordedRenames.NONE);
  private final Status status = new Status();
  private final Problems problems = new Problems();
  private final Navigation navigation = new Navigation();
  private final BooleanBinding readOnly;
  private final Map<Change, List<Runnable>> listeners = new EnumMap<>(Change.class);

  public StudioContext(StudioServices services, Project project) {
    this.services = services;
    this.project = project;
    this.environment = new ReadOnlyObjectWrapper<>(project.defaultEnvironment());
    this.database = new DatabaseSession(environment.get(), services.tasks(), status);
    this.documents =
        new SchemaDocuments(
            project, services.tasks(), new RecoveryStore(services.folders().recovery()));
    this.analysis = new SchemaAnalysis(documents, services.tasks());
    analysis.workspaceProperty().subscribe(this::showProblems);
    this.readOnly =
        Bindings.createBooleanBinding(
            () -> environment.get().production() && !unlocked.get(), environment, unlocked);
  }

  /** The project as its folder described it when it was opened. */
  public Project project() {
    return project;
  }

  public ReadOnlyObjectProperty<Environment> environmentProperty() {
    return environment.getReadOnlyProperty();
  }

  public Environment environment() {
    return environment.get();
  }

  /** Goes to another environment; a production environment starts locked. */
  public void choose(Environment chosen) {
    if (!chosen.equals(environment.get())) {
      unlocked.set(false);
      environment.set(chosen);
      closeDatabase();
      database = new DatabaseSession(chosen, tasks(), status);
      status.connectionProperty().set(Status.Connection.NOT_OPENED);
      status.pendingMigrationsProperty().set(Status.UNKNOWN);
      status.unmigratedChangeProperty().set(false);
      status.driftProperty().set(false);
      changed(Change.ENVIRONMENT);
    }
  }

  /** The database of the current environment; ask again after {@link Change#ENVIRONMENT}. */
  public DatabaseSession database() {
    return database;
  }

  /** The schema files with their unsaved changes. */
  public SchemaDocuments documents() {
    return documents;
  }

  /** What the schema files mean, a moment after each change. */
  public SchemaAnalysis analysis() {
    return analysis;
  }

  /** What was renamed in the schema files since the last migration was made of them. */
  public ReadOnlyObjectProperty<RecordedRenames> renamesProperty() {
    return renames.getReadOnlyProperty();
  }

  /** Remembers the renames of an edit, so that the next migration renames too. */
  public void record(List<RecordedRename> edit) {
    renames.set(renames.get().then(edit));
  }

  /** A migration holds them now. */
  public void forgetRenames() {
    renames.set(RecordedRenames.NONE);
  }

  /** Whether nothing may be changed: a production environment that was not unlocked. */
  public BooleanBinding readOnly() {
    return readOnly;
  }

  /** Lets a production environment be changed until another one is chosen. */
  public void unlock() {
    unlocked.set(true);
  }

  public void lock() {
    unlocked.set(false);
  }

  /** Where work off the FX thread starts: {@code tasks().run(BackgroundTask.of(…))}. */
  public TaskRunner tasks() {
    return services.tasks();
  }

  /** Starts the task; a failure without a handler of its own is shown as an error dialog. */
  public <T> BackgroundTask<T> run(BackgroundTask<T> task) {
    task.onFailure(
        failure -> dialogs().error(ErrorReport.of(task.title() + " did not work", failure)));
    return tasks().run(task);
  }

  public Notifications notifications() {
    return services.notifications();
  }

  public Dialogs dialogs() {
    return services.dialogs();
  }

  public Settings settings() {
    return services.settings();
  }

  public Status status() {
    return status;
  }

  public Problems problems() {
    return problems;
  }

  public Navigation navigation() {
    return navigation;
  }

  /** Calls the listener on the FX thread after each such change. */
  public void onChange(Change change, Runnable listener) {
    listeners.computeIfAbsent(change, key -> new CopyOnWriteArrayList<>()).add(listener);
  }

  /** Tells the others that something has changed. Call on the FX thread. */
  public void changed(Change change) {
    listeners.getOrDefault(change, List.of()).forEach(Runnable::run);
  }

  private void showProblems(SchemaWorkspace workspace) {
    Map<String, LineIndex> lines = new HashMap<>();
    workspace.files().forEach(file -> lines.put(file.name(), new LineIndex(file.text())));
    problems.replace(
        workspace.diagnostics().stream()
            .map(found -> problem(found, lines.get(found.location().file())))
            .toList());
  }

  private Problem problem(Diagnostic found, @Nullable LineIndex lines) {
    Location location = found.location();
    Position at = lines == null ? new Position(0, 0) : lines.positionAt(location.span().start());
    return new Problem(
        found.severity(),
        found.code(),
        found.message(),
        location,
        location.file() + ":" + (at.line() + 1) + ":" + (at.column() + 1));
  }

  private void closeDatabase() {
    DatabaseSession left = database;
    tasks()
        .run(
            BackgroundTask.of(
                "Close the database",
                monitor -> {
                  left.close();
                  return left;
                }));
  }

  void close() {
    documents.close();
    closeDatabase();
  }
}
