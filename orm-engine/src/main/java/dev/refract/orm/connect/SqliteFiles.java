package dev.refract.orm.connect;

import dev.refract.orm.error.ConnectionException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** What can be said about a database file before it is opened. */
final class SqliteFiles {
  private static final byte[] HEADER = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

  private SqliteFiles() {}

  /**
   * @throws ConnectionException P1003 where file or folder is missing, P1010 where it cannot be
   *     read, P1013 where it is something else
   */
  static void check(Path file, WhenMissing whenMissing) {
    if (Files.isDirectory(file)) {
      throw ConnectionException.accessDenied(file.toString(), "it is a folder", null);
    }
    if (!Files.exists(file)) {
      Path folder = file.getParent();
      if (folder != null && !Files.isDirectory(folder)) {
        throw ConnectionException.folderMissing(file);
      }
      if (whenMissing == WhenMissing.FAIL) {
        throw ConnectionException.fileMissing(file);
      }
      return;
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] start = in.readNBytes(HEADER.length);
      // an empty file is a database without tables
      if (start.length > 0 && !Arrays.equals(start, HEADER)) {
        throw ConnectionException.notSqlite(file.toString(), null);
      }
    } catch (IOException unreadable) {
      throw ConnectionException.accessDenied(file.toString(), "it cannot be read", unreadable);
    }
  }
}
