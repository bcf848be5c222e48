package dev.refract.orm.connect;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * The native library that the SQLite driver carries in its jar. The driver unpacks it into the
 * temporary folder at every start, asks the system what it is, and looks through that folder for
 * what earlier starts have left, which is a fifth of what a short program takes to its first
 * answer. Here it is unpacked once for each version, into the user's own folder.
 */
final class SqliteLibrary {
  private static final Logger LOG = LoggerFactory.getLogger(SqliteLibrary.class);
  private static final String LIBRARY_FOLDER = "org.sqlite.lib.path";
  private static final String TEMPORARY_FOLDER = "org.sqlite.tmpdir";

  private static boolean tried;

  private SqliteLibrary() {}

  /** Loads it, once in a process. Where it cannot be kept, the driver goes its own way. */
  static synchronized void load() {
    if (!tried && System.getProperty(LIBRARY_FOLDER) == null) {
      kept(home()).ifPresent(SqliteLibrary::loadFrom);
    }
    tried = true;
  }

  private static Path home() {
    return Path.of(System.getProperty("user.home"), ".refract", "native");
  }

  private static void loadFrom(Path folder) {
    String temporary = System.getProperty(TEMPORARY_FOLDER);
    System.setProperty(LIBRARY_FOLDER, folder.toString());
    // the driver looks through it before it loads anything
    System.setProperty(TEMPORARY_FOLDER, folder.toString());
    try {
      SQLiteJDBCLoader.initialize();
    } catch (Exception failed) {
      LOG.debug("SQLite could not be loaded from {}", folder, failed);
    } finally {
      System.clearProperty(LIBRARY_FOLDER);
      if (temporary == null) {
        System.clearProperty(TEMPORARY_FOLDER);
      } else {
        System.setProperty(TEMPORARY_FOLDER, temporary);
      }
    }
  }

  /**
   * The folder with the library of this driver and this system, unpacked into it if it was not.
   *
   * @param home where the libraries of all versions are kept
   * @return nothing where files cannot be written, or what is written cannot be run
   */
  static Optional<Path> kept(Path home) {
    Path folder =
        home.resolve(
            "sqlite-%s-%s-%s"
                .formatted(
                    SQLiteJDBCLoader.getVersion(),
                    System.getProperty("os.name"),
                    System.getProperty("os.arch")));
    Path library = folder.resolve(LibraryLoaderUtil.getNativeLibName());
    try {
      if (!Files.exists(library)) {
        unpack(library);
      }
      return Optional.of(folder).filter(kept -> Files.isExecutable(library));
    } catch (IOException | UnsupportedOperationException notKept) {
      LOG.debug("SQLite's library cannot be kept as {}", library, notKept);
      return Optional.empty();
    }
  }

  /** Other processes see the whole file or none. */
  private static void unpack(Path library) throws IOException {
    String resource = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + library.getFileName();
    try (InputStream packed = SQLiteJDBCLoader.class.getResourceAsStream(resource)) {
      if (packed == null) {
        throw new IOException("The driver has no " + resource);
      }
      Files.createDirectories(library.getParent());
      Path part = Files.createTempFile(library.getParent(), "unpacked", ".part");
      try {
        Files.copy(packed, part, StandardCopyOption.REPLACE_EXISTING);
        if (!part.toFile().setExecutable(true, true)) {
          throw new IOException(part + " cannot be made executable");
        }
        Files.move(part, library, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(part);
      }
    }
  }
}
