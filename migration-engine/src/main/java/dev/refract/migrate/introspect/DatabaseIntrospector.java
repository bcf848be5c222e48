package dev.refract.migrate.introspect;

import dev.refract.migrate.database.DatabaseSchema;
import dev.refract.migrate.database.Remark;
import dev.refract.migrate.database.Scope;
import dev.refract.orm.connect.Database;
import dev.refract.orm.dialect.Dialect;
import dev.refract.orm.dialect.PostgresDialect;
import dev.refract.orm.dialect.SqliteDialect;
import dev.refract.orm.error.RefractException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** What a live database holds, read with a number of queries that does not grow with it. */
public final class DatabaseIntrospector {
  private DatabaseIntrospector() {}

  /** Reads the current schema of a database. */
  public static DatabaseSchema introspect(Database database) {
    return introspect(database, Scope.CURRENT);
  }

  /**
   * Reads a database.
   *
   * @throws RefractException where it cannot be read; P4002 where a table points to one that is not
   *     looked at
   */
  public static DatabaseSchema introspect(Database database, Scope scope) {
    try (Connection connection = database.borrow()) {
      return introspect(connection, database.dialect(), scope);
    } catch (SQLException failure) {
      throw database.failure(failure);
    }
  }

  /** What a database has and no schema can say, table by table. */
  public static List<Remark> remarks(Database database, Scope scope) {
    try (Connection connection = database.borrow()) {
      return switch (database.dialect()) {
        case SqliteDialect _ -> dev.refract.migrate.introspect.sqlite.RemarkRows.read(connection);
        case PostgresDialect _ ->
            dev.refract.migrate.introspect.postgres.RemarkRows.read(connection, scope);
      };
    } catch (SQLException failure) {
      throw database.failure(failure);
    }
  }

  /** Reads a database over a connection that stays open, within the transaction that it is in. */
  public static DatabaseSchema introspect(Connection connection, Dialect dialect, Scope scope)
      throws SQLException {
    return switch (dialect) {
      case SqliteDialect _ -> dev.refract.migrate.introspect.sqlite.Catalog.read(connection);
      case PostgresDialect _ ->
          dev.refract.migrate.introspect.postgres.Catalog.read(connection, scope);
    };
  }
}
