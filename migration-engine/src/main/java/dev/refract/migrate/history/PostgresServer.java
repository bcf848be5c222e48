package dev.refract.migrate.history;

import dev.refract.orm.connect.Database;
import dev.refract.orm.connect.PostgresUrl;

/** A PostgreSQL server, whatever databases it has. */
public final class PostgresServer {
  /** The database that every server has. */
  private static final String MAINTENANCE = "postgres";

  private PostgresServer() {}

  /**
   * Connects to the server of a database that need not be there.
   *
   * @throws dev.refract.orm.error.ConnectionException P1000 to P1017 where that is not possible
   */
  public static Database open(PostgresUrl url) {
    return Database.open(url.withDatabase(MAINTENANCE).withLimit(1));
  }
}
