package dev.refract.orm.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * A PostgreSQL server for one test class, which may be stopped, killed and started again: on the
 * same port, with the same data and a local socket in its folder.
 */
public final class OwnServer implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Path folder;
  private EmbeddedPostgres server;

  private OwnServer(Path folder, EmbeddedPostgres server) {
    this.folder = folder;
    this.server = server;
  }

  /** A server with its files in a folder, where any local user may do anything. */
  public static OwnServer start(Path folder) {
    return new OwnServer(folder, launched(folder, 0));
  }

  private static EmbeddedPostgres launched(Path folder, int port) {
    try {
      EmbeddedPostgres.Builder builder =
          EmbeddedPostgres.builder()
              .setDataDirectory(folder.resolve("data"))
              .setCleanDataDirectory(false)
              .setPGStartupWait(PATIENCE)
              .setServerConfig("password_encryption", "scram-sha-256") // usual from version 14 on
              .setServerConfig("unix_socket_directories", folder.toString())
              // what was committed outlives the server, though not the machine
              .setServerConfig("synchronous_commit", "on")
              .setServerConfig("fsync", "off");
      return (port == 0 ? builder : builder.setPort(port)).start();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  public int port() {
    return server.getPort();
  }

  /** Where its local socket is. */
  public Path socketFolder() {
    return folder;
  }

  public String url(String database) {
    return "postgresql://postgres@127.0.0.1:" + port() + "/" + database;
  }

  /** Runs statements as the superuser, over the local network. */
  public void run(String... statements) {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      for (String one : statements) {
        statement.execute(one);
      }
    } catch (SQLException failed) {
      throw new AssertionError(failed);
    }
  }

  /** Who may connect how: lines of {@code pg_hba.conf} that go before all others. */
  public void allow(String... rules) {
    try {
      Path file = folder.resolve("data/pg_hba.conf");
      Files.writeString(
          file, String.join("\n", rules) + "\n" + Files.readString(file), StandardOpenOption.WRITE);
      run("SELECT pg_reload_conf()");
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** The server goes without a word, as if the machine had lost its power. */
  public void kill() {
    ProcessHandle postmaster = postmaster();
    postmaster.destroyForcibly();
    await(postmaster);
  }

  private ProcessHandle postmaster() {
    try {
      long id =
          Long.parseLong(Files.readAllLines(folder.resolve("data/postmaster.pid")).getFirst());
      return ProcessHandle.of(id).orElseThrow();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static void await(ProcessHandle process) {
    process.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
  }

  /** Ends all connections and stops in order. */
  public void stop() {
    ProcessHandle postmaster = postmaster();
    close();
    await(postmaster);
  }

  /** Starts the server again, after it was stopped or killed. */
  public void startAgain() {
    int port = port();
    close();
    server = launched(folder, port);
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
