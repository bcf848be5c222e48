package dev.refract.app.tour;

import dev.refract.app.settings.ThemeChoice;
import dev.refract.app.settings.UserFolders;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.function.Consumer;

/** {@code refract tour}: pictures of the main job, taken from the real application. */
public final class Tour {
  private static final int WIDTH = 1280;
  private static final int HEIGHT = 800;

  private Tour() {}

  /**
   * Walks through a copy of the example and writes one PNG per station. JavaFX is started without a
   * display.
   *
   * @param example the folder of the blog example, which is not touched
   * @param out where the pictures go
   * @param written is told each picture
   */
  public static void take(Path example, Path out, Consumer<Path> written) throws IOException {
    System.setProperty("glass.platform", "Headless");
    System.setProperty("prism.order", "sw");
    Path work = Files.createTempDirectory("refract-tour");
    Path project = work.resolve("blog");
    copy(example, project);
    Camera camera = new Camera(out);
    try (StudioDriver studio =
        StudioDriver.start(
            UserFolders.under(work.resolve("user")), ThemeChoice.LIGHT, WIDTH, HEIGHT)) {
      try {
        new BlogTour(studio, name -> written.accept(camera.take(studio, name))).walk(project);
      } catch (IllegalStateException stuck) {
        written.accept(camera.take(studio, "stuck-here"));
        throw stuck;
      }
    } finally {
      delete(work);
    }
  }

  /** Copies a project without databases that may lie in it. */
  static void copy(Path from, Path to) throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes facts)
              throws IOException {
            Files.createDirectories(to.resolve(from.relativize(folder).toString()));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes facts)
              throws IOException {
            String name = file.getFileName().toString();
            if (!name.contains(".db")) {
              Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static void delete(Path folder) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes facts)
              throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(
              Path left, @org.jspecify.annotations.Nullable IOException failure)
              throws IOException {
            Files.deleteIfExists(left);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
