package dev.refract.orm.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

final class SqliteLibraryTest {
  @TempDir Path home;

  @Test
  void isUnpackedWholeAndAlone() throws IOException {
    Path folder = SqliteLibrary.kept(home).orElseThrow();

    assertThat(folder.getFileName().toString())
        .startsWith("sqlite-" + SQLiteJDBCLoader.getVersion());
    assertThat(folder)
        .isDirectoryContaining(file -> file.equals(library(folder)))
        .isDirectoryNotContaining(file -> !file.equals(library(folder)));
    assertThat(library(folder)).isExecutable().hasBinaryContent(packed());
  }

  @Test
  void staysAsItIs() throws IOException {
    Path folder = SqliteLibrary.kept(home).orElseThrow();
    FileTime before = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));
    Files.setLastModifiedTime(library(folder), before);

    assertThat(SqliteLibrary.kept(home)).contains(folder);
    assertThat(Files.getLastModifiedTime(library(folder))).isEqualTo(before);
  }

  @Test
  void isNotKeptWhereNoFolderCanBeMade() throws IOException {
    Path file = Files.createFile(home.resolve("file"));

    assertThat(SqliteLibrary.kept(file)).isEmpty();
  }

  @Test
  void isNotTakenWhereItMustNotRun() throws IOException {
    Path folder = SqliteLibrary.kept(home).orElseThrow();
    assertThat(library(folder).toFile().setExecutable(false, false)).isTrue();

    assertThat(SqliteLibrary.kept(home)).isEmpty();
  }

  private static Path library(Path folder) {
    return folder.resolve(LibraryLoaderUtil.getNativeLibName());
  }

  private static byte[] packed() throws IOException {
    String resource =
        LibraryLoaderUtil.getNativeLibResourcePath() + "/" + LibraryLoaderUtil.getNativeLibName();
    try (InputStream in = SQLiteJDBCLoader.class.getResourceAsStream(resource)) {
      return in.readAllBytes();
    }
  }
}
