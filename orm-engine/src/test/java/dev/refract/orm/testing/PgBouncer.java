package dev.refract.orm.testing;

import dev.refract.orm.connect.DatabaseUrl;
import dev.refract.orm.connect.PostgresUrl;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * A real PgBouncer before a server, in transaction mode: three connections of the server for
 * everybody, and none of the settings with which it would be lenient.
 */
public final class PgBouncer implements AutoCloseable {
  private final Process process;
  private final int port;

  private PgBouncer(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Starts one; the test is skipped where PgBouncer is not installed. */
  public static PgBouncer before(DatabaseUrl server, Path folder) {
    Optional<Path> program = program();
    Assumptions.assumeTrue(
        program.isPresent(), "pgbouncer is not installed: apt-get install pgbouncer");
    try {
      int port = freePort();
      Path settings = Files.writeString(folder.resolve("pgbouncer.ini"), settings(server, port));
      List<String> command = new ArrayList<>(List.of(program.orElseThrow().toString()));
      if ("root".equals(System.getProperty("user.name"))) {
        // it refuses to run as root
        command.addAll(List.of("-u", "nobody"));
      }
      command.add(settings.toString());
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("pgbouncer.log").toFile())
              .start();
      PgBouncer bouncer = new PgBouncer(process, port);
      bouncer.awaitStart();
      return bouncer;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static Optional<Path> program() {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Stream.concat(Stream.of(path.split(":", -1)), Stream.of("/usr/sbin"))
        .map(folder -> Path.of(folder, "pgbouncer"))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static String settings(DatabaseUrl server, int port) {
    return """
    [databases]
    * = host=127.0.0.1 port=%d user=postgres
    [pgbouncer]
    listen_addr = 127.0.0.1
    listen_port = %d
    unix_socket_dir =
    auth_type = any
    pool_mode = transaction
    default_pool_size = 3
    max_client_conn = 100
    """
        .formatted(((PostgresUrl) server).address().port(), port);
  }

  private void awaitStart() {
    while (process.isAlive()) {
      try (Socket socket = new Socket()) {
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000);
        return;
      } catch (IOException notYet) {
        Thread.onSpinWait();
      }
    }
    throw new AssertionError("pgbouncer ended with " + process.exitValue());
  }

  /** The way through it to a database of the server. */
  public DatabaseUrl url(String database, String parameters) {
    return DatabaseUrl.parse(
        "postgresql://postgres@127.0.0.1:" + port + "/" + database + "?pgbouncer=true" + parameters,
        Path.of(""));
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
