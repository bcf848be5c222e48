package dev.refract.app.tour;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import javax.imageio.ImageIO;

/** Takes pictures of the window with the lists and cards that float above it. */
final class Camera {
  private final Path folder;

  Camera(Path folder) {
    this.folder = folder;
  }

  /** Writes {@code name.png}. */
  Path take(StudioDriver driver, String name) {
    driver.settle();
    BufferedImage picture = StudioDriver.onFx(() -> picture(driver.scene()));
    Path file = folder.resolve(name + ".png");
    try {
      Files.createDirectories(folder);
      if (!ImageIO.write(picture, "png", file.toFile())) {
        throw new IOException("no PNG writer");
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return file;
  }

  private static BufferedImage picture(Scene scene) {
    BufferedImage main = SwingFXUtils.fromFXImage(scene.snapshot(null), null);
    BufferedImage all =
        new BufferedImage(main.getWidth(), main.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = all.createGraphics();
    pen.drawImage(main, 0, 0, null);
    double left = scene.getWindow().getX() + scene.getX();
    double top = scene.getWindow().getY() + scene.getY();
    for (Window window : Window.getWindows()) {
      if (window instanceof PopupWindow popup
          && popup.isShowing()
          && Objects.equals(popup.getOwnerWindow(), scene.getWindow())) {
        Scene floating = popup.getScene();
        floating.setFill(javafx.scene.paint.Color.TRANSPARENT);
        pen.drawImage(
            SwingFXUtils.fromFXImage(floating.snapshot(null), null),
            (int) Math.round(popup.getX() - left),
            (int) Math.round(popup.getY() - top),
            null);
      }
    }
    pen.dispose();
    return all;
  }
}
