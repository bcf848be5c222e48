package dev.refract.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The part of Refract that needs windows. Commands reach it only here, so that no other loads it.
 */
interface Desktop {

  /**
   * Opens the studio and returns when its window is closed.
   *
   * @param project the folder to open, or empty for the welcome page
   */
  void openStudio(Optional<Path> project);

  /**
   * Walks through the studio's main job without a display.
   *
   * @param example the project that is copied and walked through
   * @param out where the pictures go
   * @param written is told each picture
   */
  void tour(Path example, Path out, Consumer<Path> written) throws IOException;
}
