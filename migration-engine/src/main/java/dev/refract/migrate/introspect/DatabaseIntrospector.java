package dev.refract.migrate.introspect;

import dev.refract.migrate.database.DatabaseSchema;
import dev.refract.orm.connect.Database;
import dev.refract.orm.dialect.Dialect;
import dev.refract.orm.dialect.PostgresDialect;
import dev.refract.orm.dialect.SqliteDialect;
import dev.refract.orm.error.RefractException;
import java.sql.Connection;
import java.sql.SQLException;

/** What a live database holds, read with a number of queries that does not grow with it. */
public final class DatabaseIntrospector {
  private DatabaseIntrospector() {}

  /**
   * Reads a database.
   *
   * @throws RefractException where it cannot be read
   */
  public static DatabaseSchema introspect(Database database) {
    try (Connection connection = database.borrow()) {
      return introspect(connection, database.dialect());
    } catch (SQLException failure) {
      throw database.failure(failure);
    }
  }

  /** The same over a connection that stays open, within the transaction that it is in. */
  public static DatabaseSchema introspect(Connection connection, Dialect dialect)
      throws SQLException {
    return switch (dialect) {
      case SqliteDialect _ -> dev.refract.migrate.introspect.sqlite.Catalog.read(connection);
      case PostgresDialect _ -> dev.refract.migrate.introspect.postgres.Catalog.read(connection);
    };
  }
}
