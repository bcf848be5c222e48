package dev.refract.app.cli;

import dev.refract.app.studio.StudioApplication;
import java.nio.file.Path;
import java.util.Optional;

/** The desktop as it is. The first use of one of its methods loads JavaFX. */
final class JavaFxDesktop implements Desktop {

  @Override
  public void openStudio(Optional<Path> project) {
    StudioApplication.start(project);
  }
}
