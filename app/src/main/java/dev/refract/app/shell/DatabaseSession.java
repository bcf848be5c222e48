package dev.refract.app.shell;

import dev.refract.app.project.Environment;
import dev.refract.app.project.UrlSetting;
import dev.refract.app.task.TaskRunner;
import dev.refract.migrate.command.Databases;
import dev.refract.orm.connect.Database;
import dev.refract.orm.connect.DatabaseUrl;
import dev.refract.orm.connect.WhenMissing;
import dev.refract.orm.error.ConnectionException;
import dev.refract.orm.error.RefractException;
import java.io.File;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The database of one environment, opened when it is first asked for and then shared. Keeps the
 * connection part of the status bar true.
 */
public final class DatabaseSession implements AutoCloseable {
  private final Environment environment;
  private final TaskRunner tasks;
  private final Status status;
  private @Nullable Database database;
  private boolean closed;

  DatabaseSession(Environment environment, TaskRunner tasks, Status status) {
    this.environment = environment;
    this.tasks = tasks;
    this.status = status;
  }

  public Environment environment() {
    return environment;
  }

  /**
   * Where the database is: past its pooler, because the studio changes schemas too.
   *
   * @throws RefractException where no URL is configured or it cannot be read
   */
  public DatabaseUrl url() {
    UrlSetting setting = environment.urlPastPooler();
    String text =
        setting
            .text()
            .orElseThrow(() -> new RefractException("P1013", setting.whyAbsent(), Map.of()));
    return DatabaseUrl.parse(text, environment.urlFolder());
  }

  /** Where migrations are tried out, where the project names such a database. */
  public Optional<DatabaseUrl> shadowUrl() {
    return environment
        .shadowUrl()
        .text()
        .map(text -> DatabaseUrl.parse(text, environment.urlFolder()));
  }

  /**
   * The open database. Blocks: call it from a {@link dev.refract.app.task.BackgroundTask}.
   *
   * @throws RefractException P1000 to P1017; P1003 where there is no such database
   */
  public Database open() {
    return open(WhenMissing.FAIL);
  }

  /** The same, making a missing database: for actions that are about to fill it. */
  public Database openOrCreate() {
    return open(WhenMissing.CREATE);
  }

  private synchronized Database open(WhenMissing whenMissing) {
    if (closed) {
      throw new IllegalStateException("the environment " + environment.name() + " was left");
    }
    Database known = database;
    if (known != null) {
      return known;
    }
    try {
      Database opened =
          whenMissing == WhenMissing.CREATE ? Databases.openOrCreate(url()) : Database.open(url());
      database = opened;
      tell(Status.Connection.CONNECTED, shortened(opened.url().description()));
      return opened;
    } catch (RefractException failure) {
      tell(
          failure instanceof ConnectionException connection && connection.isAboutMissingDatabase()
              ? Status.Connection.MISSING
              : Status.Connection.FAILED,
          failure.text());
      throw failure;
    }
  }

  /** A file in the project is told without the path to the project. */
  private String shortened(String description) {
    String folder = environment.urlFolder() + File.separator;
    return description.startsWith(folder) ? description.substring(folder.length()) : description;
  }

  private void tell(Status.Connection connection, String text) {
    tasks.onUiThread(() -> {
      status.connectionProperty().set(connection);
      status.connectionTextProperty().set(text);
    });
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (database != null) {
      database.close();
      database = null;
    }
  }
}
