package dev.refract.migrate.command;

import dev.refract.migrate.history.PostgresServer;
import dev.refract.orm.connect.Database;
import dev.refract.orm.connect.DatabaseUrl;
import dev.refract.orm.connect.PostgresUrl;
import dev.refract.orm.connect.WhenMissing;
import dev.refract.orm.dialect.Dialect;
import dev.refract.orm.error.ConnectionException;
import dev.refract.orm.error.RefractException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Databases for commands that may make the one they work on. */
public final class Databases {
  private static final String EXISTS = "42P04";
  private static final String NO_RIGHT = "42501";

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
        throw notCreated(url, failure);
      }
    }
  }

  private static RefractException notCreated(PostgresUrl url, SQLException failure) {
    if (!NO_RIGHT.equals(failure.getSQLState())) {
      return Dialect.postgres().failure(failure);
    }
    String user = url.user().orElse("(none)");
    return ConnectionException.accessDenied(
        url.description(),
        "it does not exist, and the user `"
            + user
            + "` may not create it. Have it created, or give the user the right: ALTER ROLE "
            + Dialect.postgres().quote(user)
            + " CREATEDB",
        failure);
  }
}
