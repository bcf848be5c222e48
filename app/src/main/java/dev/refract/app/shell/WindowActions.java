package dev.refract.app.shell;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What only a window can do.
 *
 * @param folderChooser asks for a folder; empty when the person thinks better of it
 */
record WindowActions(
    StudioModel model, Appearance appearance, Supplier<Optional<Path>> folderChooser) {

  void chooseFolder() {
    folderChooser.get().ifPresent(model::open);
  }
}
