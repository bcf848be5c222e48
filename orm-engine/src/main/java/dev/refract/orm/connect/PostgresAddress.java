package dev.refract.orm.connect;

import java.nio.file.Path;

/** Where a PostgreSQL server listens. */
public sealed interface PostgresAddress {
  int port();

  /**
   * A port of a machine.
   *
   * @param host a name or an address, without the brackets of IPv6
   */
  record Network(String host, int port) implements PostgresAddress {
    @Override
    public String toString() {
      return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }
  }

  /**
   * A socket of this machine.
   *
   * @param folder where the server has put it
   * @param port what its name ends with
   */
  record LocalSocket(Path folder, int port) implements PostgresAddress {
    /** The socket itself. */
    public Path file() {
      return folder.resolve(".s.PGSQL." + port);
    }

    @Override
    public String toString() {
      return file().toString();
    }
  }
}
