package dev.refract.app.task;

import javafx.application.Platform;

/** Where results are handed over. */
@FunctionalInterface
public interface UiThread {
  void run(Runnable action);

  /** The FX thread; runs at once when already on it. */
  static UiThread fx() {
    return action -> {
      if (Platform.isFxApplicationThread()) {
        action.run();
      } else {
        Platform.runLater(action);
      }
    };
  }

  /** The calling thread, for tests of view-models. */
  static UiThread calling() {
    return Runnable::run;
  }
}
