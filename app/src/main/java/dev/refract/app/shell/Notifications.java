package dev.refract.app.shell;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The messages on show, newest last. The view takes them away after a while. */
public final class Notifications {
  private static final int MOST_AT_ONCE = 4;

  private final ObservableList<Notification> shown = FXCollections.observableArrayList();

  public void show(Notification notification) {
    shown.remove(notification);
    while (shown.size() >= MOST_AT_ONCE) {
      shown.removeFirst();
    }
    shown.add(notification);
  }

  public void dismiss(Notification notification) {
    shown.remove(notification);
  }

  public ObservableList<Notification> shown() {
    return shown;
  }
}
