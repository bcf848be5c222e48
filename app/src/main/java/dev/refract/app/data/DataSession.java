package dev.refract.app.data;

import dev.refract.app.shell.Change;
import dev.refract.app.shell.DatabaseSession;
import dev.refract.app.shell.Notification;
import dev.refract.app.shell.StudioContext;
import dev.refract.app.task.BackgroundTask;
import dev.refract.browser.view.DataAccess;
import dev.refract.browser.view.DataBrowserViewModel;
import dev.refract.browser.view.Notice;
import dev.refract.browser.view.Threads;
import dev.refract.orm.error.ConnectionException;
import dev.refract.orm.error.RefractException;
import dev.refract.schema.model.Schema;
import dev.refract.schema.workspace.SchemaWorkspace;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * The data of one environment: opens its database when somebody looks, and opens it anew when
 * schema or database have changed since. Holds state and no node.
 */
final class DataSession {
  private final StudioContext context;
  private final String environment;
  private final DataBrowserViewModel browser;
  private @Nullable Schema lastGood;
  private @Nullable BackgroundTask<DataAccess> opening;
  private boolean isStale = true;
  private boolean isTelling;

  /**
   * A session for the environment that is chosen now.
   *
   * @param background where rows are read and written
   */
  DataSession(StudioContext context, Executor background) {
    this.context = context;
    this.environment = context.environment().name();
    this.browser =
        new DataBrowserViewModel(
            new Threads(background, context.tasks()::onUiThread),
            Clock.systemUTC(),
            () -> context.navigation().show("migrations"));
    browser.onCommitted(this::committed);
  }

  private void committed(int changes) {
    context
        .notifications()
        .show(
            Notification.success(
                "Saved",
                changes == 1
                    ? "The change is in the database."
                    : changes + " changes are in the database."));
    isTelling = true;
    context.changed(Change.DATABASE_ROWS);
    isTelling = false;
  }

  /** Somebody has changed rows: reads them again, unless that somebody is this session. */
  void rowsChanged() {
    if (!isTelling) {
      browser.refresh();
    }
  }

  DataBrowserViewModel browser() {
    return browser;
  }

  int stagedEdits() {
    return browser.commit().countProperty().get();
  }

  String environment() {
    return environment;
  }

  /** What is on screen is no longer what the schema or the database say. */
  void becomeStale() {
    isStale = true;
  }

  /** Opens the database where it is not open yet, or where something has changed since. */
  void look() {
    if (isStale) {
      isStale = false;
      open();
    }
  }

  private void open() {
    if (opening != null) {
      opening.cancel();
    }
    Optional<Schema> schema = schema();
    if (schema.isEmpty()) {
      browser.close(
          Notice.failed(
              "The schema has errors. Mend them first, then the tables can be shown.",
              new Notice.Action("Go to Schema", () -> context.navigation().show("schema"))));
      isStale = true;
      return;
    }
    boolean isReadOnly = context.readOnly().get();
    DatabaseSession database = context.database();
    BackgroundTask<DataAccess> task =
        BackgroundTask.of(
            "Open the data", monitor -> DataAccess.of(schema.get(), database.open(), isReadOnly));
    opening = task;
    context.tasks().run(task.onSuccess(this::opened).onFailure(this::failed));
  }

  private void opened(DataAccess access) {
    int dropped = browser.open(access);
    if (dropped > 0) {
      context
          .notifications()
          .show(
              Notification.warning(
                  dropped == 1
                      ? "A staged edit was dropped"
                      : dropped + " staged edits were dropped",
                  "The schema no longer has the columns they were for."));
    }
  }

  /** The schema as it is written now, or as it was when it last made sense. */
  private Optional<Schema> schema() {
    SchemaWorkspace workspace = SchemaWorkspace.of(context.documents().sources());
    if (!workspace.hasErrors()) {
      lastGood = workspace.schema();
    }
    return Optional.ofNullable(lastGood);
  }

  private void failed(Throwable failure) {
    isStale = true;
    boolean isMissing =
        failure instanceof ConnectionException connection && connection.isAboutMissingDatabase();
    String text =
        failure instanceof RefractException known
            ? known.text()
            : String.valueOf(failure.getMessage());
    browser.close(
        isMissing
            ? Notice.noDatabase(
                "The first migration creates it, with all tables of the schema.",
                new Notice.Action(
                    "Go to Migrations", () -> context.navigation().show("migrations")))
            : Notice.failed(text, new Notice.Action("Try again", this::look)));
  }
}
