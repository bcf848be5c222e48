package dev.refract.app.shell;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * What the status bar tells. Each workspace keeps its own part true: Migrations the pending
 * migrations and drift, Data the staged edits, the database session the connection.
 */
public final class Status {
  /** {@link #pendingMigrationsProperty} while nobody has looked yet. */
  public static final int UNKNOWN = -1;

  private final ObjectProperty<Connection> connection =
      new SimpleObjectProperty<>(Connection.NOT_OPENED);
  private final StringProperty connectionText = new SimpleStringProperty("");
  private final IntegerProperty pendingMigrations = new SimpleIntegerProperty(UNKNOWN);
  private final BooleanProperty unmigratedChange = new SimpleBooleanProperty();
  private final BooleanProperty drift = new SimpleBooleanProperty();
  private final IntegerProperty stagedEdits = new SimpleIntegerProperty();
  private final StringProperty caret = new SimpleStringProperty("");

  /** How the database of the environment is. */
  public enum Connection {
    NOT_OPENED,
    /** There is none yet; applying the migrations makes it. */
    MISSING,
    CONNECTED,
    FAILED
  }

  public ObjectProperty<Connection> connectionProperty() {
    return connection;
  }

  /** The database's short name when connected, the reason when it failed. */
  public StringProperty connectionTextProperty() {
    return connectionText;
  }

  public IntegerProperty pendingMigrationsProperty() {
    return pendingMigrations;
  }

  /** Whether the schema says something that no migration does yet. */
  public BooleanProperty unmigratedChangeProperty() {
    return unmigratedChange;
  }

  public BooleanProperty driftProperty() {
    return drift;
  }

  public IntegerProperty stagedEditsProperty() {
    return stagedEdits;
  }

  /** Where the caret stands, such as {@code 12:3}; empty outside of an editor. */
  public StringProperty caretProperty() {
    return caret;
  }
}
