package dev.refract.app.studio;

import dev.refract.app.shell.StudioModel;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.stage.Stage;
import javafx.util.Duration;

/**
 * Looks at the schema files on disk every few seconds while the window has the focus, and at once
 * when it gets it back: that works on every file system.
 */
final class DiskWatch {
  private static final Duration EVERY = Duration.seconds(3);

  private DiskWatch() {}

  static void start(Stage stage, StudioModel model) {
    Timeline timer = new Timeline(new KeyFrame(EVERY, event -> look(model)));
    timer.setCycleCount(Timeline.INDEFINITE);
    stage
        .focusedProperty()
        .subscribe(focused -> {
          if (focused) {
            look(model);
            timer.play();
          } else {
            timer.stop();
          }
        });
  }

  private static void look(StudioModel model) {
    model.session().ifPresent(session -> session.context().documents().checkDisk());
  }
}
