package dev.refract.app.shell;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** Which workspace is on show. */
public final class Navigation {
  private final ReadOnlyStringWrapper current = new ReadOnlyStringWrapper("");

  /** Goes to the workspace with this id; no effect when there is none. */
  public void show(String workspaceId) {
    current.set(workspaceId);
  }

  public ReadOnlyStringProperty currentProperty() {
    return current.getReadOnlyProperty();
  }

  public String current() {
    return current.get();
  }
}
