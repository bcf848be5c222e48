package dev.refract.migrate.command;

import dev.refract.migrate.history.PostgresServer;
import dev.refract.orm.connect.Database;
import dev.refract.orm.connect.DatabaseUrl;
import dev.refract.orm.connect.PostgresUrl;
import dev.refract.orm.connect.WhenMissing;
import dev.refract.orm.dialect.Dialect;
import dev.refract.orm.error.ConnectionException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Databases for commands that may make the one they work on. */
public final class Databases {
  private static final String EXISTS = "42P04";

  private Databases() {}

  /**
   * Opens a database; a missing one is made, with nothing in it.
   *
   * @throws ConnectionException P1000 to P1017 where it can be neither opened nor made
   */
  public static Database openOrCreate(DatabaseUrl url) {
    try {
      return Database.open(url, WhenMissing.CREATE);
    } catch (ConnectionException missing) {
      if (!missing.isAboutMissingDatabase() || !(url instanceof PostgresUrl postgres)) {
        throw missing;
      }
      create(postgres);
      return Database.open(url);
    }
  }

  private static void create(PostgresUrl url) {
    try (Database server = PostgresServer.open(url);
        Connection connection = server.borrow();
        Statement sql = connection.createStatement()) {
      sql.execute("CREATE DATABASE " + Dialect.postgres().quote(url.database()));
    } catch (SQLException failure) {
      // another process may have been faster
      if (!EXISTS.equals(failure.getSQLState())) {
        throw Dialect.postgres().failure(failure);
      }
    }
  }
}
