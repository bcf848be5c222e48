package dev.refract.migrate.history;

import dev.refract.orm.connect.Database;
import dev.refract.orm.connect.DatabaseUrl;
import dev.refract.orm.connect.PostgresUrl;
import dev.refract.orm.dialect.Dialect;
import dev.refract.orm.error.ConnectionException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * A database on a PostgreSQL server.
 *
 * @param main the database whose shadow it is
 * @param given a database that is emptied before use; without it, one is made and dropped
 */
record PostgresShadow(PostgresUrl main, Optional<PostgresUrl> given) implements ShadowDatabase {
  private static final String NO_RIGHT = "42501";

  static PostgresShadow of(PostgresUrl main, Optional<DatabaseUrl> given) {
    Optional<PostgresUrl> shadow = Optional.empty();
    if (given.isPresent()) {
      if (!(given.get() instanceof PostgresUrl postgres)) {
        throw MigrationException.shadowIsNoPostgres(given.get());
      }
      boolean same =
          postgres.address().equals(main.address()) && postgres.database().equals(main.database());
      if (same && postgres.schema().equals(main.schema())) {
        throw MigrationException.shadowIsMain(main);
      }
      shadow = Optional.of(postgres);
    }
    return new PostgresShadow(main, shadow);
  }

  @Override
  public Dialect dialect() {
    return Dialect.postgres();
  }

  @Override
  public <T> T use(Use<T> use) {
    return given.isPresent() ? inGiven(given.get(), use) : inNew(use);
  }

  private static <T> T inGiven(PostgresUrl url, Use<T> use) {
    try (Database shadow = Database.open(url);
        Connection connection = shadow.borrow()) {
      DatabaseSchemas.recreate(connection, url.schema());
      T result = use.of(shadow, connection);
      DatabaseSchemas.recreate(connection, url.schema());
      return result;
    } catch (SQLException failure) {
      throw Dialect.postgres().failure(failure);
    }
  }

  private <T> T inNew(Use<T> use) {
    String name = TemporaryDatabases.newShadow();
    String quoted = dialect().quote(name);
    try (Database server = server();
        Connection connection = server.borrow()) {
      TemporaryDatabases.dropLeftOnes(connection);
      create(connection, quoted);
      try {
        return inCreated(main.withDatabase(name).withLimit(1), use);
      } finally {
        Answers.run(connection, "DROP DATABASE IF EXISTS " + quoted);
      }
    } catch (SQLException failure) {
      throw dialect().failure(failure);
    }
  }

  /** By way of the main database, or where that is not there yet, of one that every server has. */
  private Database server() {
    try {
      return Database.open(main.withLimit(1));
    } catch (ConnectionException failure) {
      if (!failure.isAboutMissingDatabase()) {
        throw failure;
      }
      return PostgresServer.open(main);
    }
  }

  private static <T> T inCreated(PostgresUrl url, Use<T> use) throws SQLException {
    try (Database shadow = Database.open(url);
        Connection connection = shadow.borrow()) {
      DatabaseSchemas.createMissing(connection, url.schema());
      return use.of(shadow, connection);
    }
  }

  private static void create(Connection connection, String quoted) throws SQLException {
    try {
      Answers.run(connection, "CREATE DATABASE " + quoted);
    } catch (SQLException failure) {
      if (NO_RIGHT.equals(failure.getSQLState())) {
        throw MigrationException.noRightForShadow(failure);
      }
      throw failure;
    }
  }
}
