package dev.refract.app.cli;

import dev.refract.app.studio.StudioApplication;
import dev.refract.app.tour.Tour;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** The desktop as it is. The first use of one of its methods loads JavaFX. */
final class JavaFxDesktop implements Desktop {

  @Override
  public void openStudio(Optional<Path> project) {
    StudioApplication.start(project);
  }

  @Override
  public void tour(Path example, Path out, Consumer<Path> written) throws IOException {
    Tour.take(example, out, written);
  }
}
