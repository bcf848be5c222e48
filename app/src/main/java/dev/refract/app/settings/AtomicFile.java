package dev.refract.app.settings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a file whole or not at all: a crash leaves the old content. */
public final class AtomicFile {
  private AtomicFile() {}

  public static void write(Path file, String text) throws IOException {
    write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Also makes the folders above it. A symbolic link stays one: its target is written. */
  public static void write(Path file, byte[] content) throws IOException {
    Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    Path folder = target.getParent();
    if (folder == null) {
      throw new IOException("not a file: " + file);
    }
    Files.createDirectories(folder);
    Path written = Files.createTempFile(folder, "." + target.getFileName(), ".tmp");
    try {
      Files.write(written, content);
      keepPermissions(target, written);
      try {
        Files.move(
            written, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } catch (AtomicMoveNotSupportedException onThisFileSystem) {
        Files.move(written, target, StandardCopyOption.REPLACE_EXISTING);
      }
    } finally {
      Files.deleteIfExists(written);
    }
  }

  private static void keepPermissions(Path old, Path written) throws IOException {
    if (!Files.getFileStore(written).supportsFileAttributeView("posix")) {
      return;
    }
    if (Files.exists(old)) {
      if (!Files.isWritable(old)) {
        throw new java.nio.file.AccessDeniedException(old.toString());
      }
      Files.setPosixFilePermissions(written, Files.getPosixFilePermissions(old));
    } else {
      Files.setPosixFilePermissions(
          written, java.nio.file.attribute.PosixFilePermissions.fromString("rw-r--r--"));
    }
  }
}
