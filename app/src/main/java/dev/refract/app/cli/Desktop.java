package dev.refract.app.cli;

import java.nio.file.Path;
import java.util.Optional;

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
}
