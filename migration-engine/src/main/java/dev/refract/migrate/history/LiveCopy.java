package dev.refract.migrate.history;

import dev.refract.orm.connect.Database;
import dev.refract.orm.connect.DatabaseUrl;
import dev.refract.orm.connect.PostgresUrl;
import dev.refract.orm.connect.SqliteUrl;
import dev.refract.orm.dialect.Dialect;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/** A copy of a database with all its rows, to try migrations out; closing it takes it away. */
public sealed interface LiveCopy extends AutoCloseable {

  /** Where the copy is. */
  DatabaseUrl url();

  @Override
  void close();

  /** A database that could not be copied now, and why, as a sentence. */
  final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    RefusedException(String reason, Throwable cause) {
      super(reason, cause);
    }
  }

  /**
   * Copies. On SQLite others may go on reading and writing; on PostgreSQL nobody else may be
   * connected, because the server copies a database as a whole.
   *
   * @param url of a database to which this process has no connection
   * @throws RefusedException where somebody is connected, or the user may not make databases
   */
  static LiveCopy of(DatabaseUrl url) throws RefusedException {
    return switch (url) {
      case SqliteUrl sqlite -> OfFile.of(sqlite);
      case PostgresUrl postgres -> OnServer.of(postgres);
    };
  }

  /** Beside nothing: in a temporary folder. */
  record OfFile(SqliteUrl url, Path file) implements LiveCopy {
    static OfFile of(SqliteUrl original) {
      Path file = temporary();
      try (Database database = Database.open(original);
          Connection connection = database.borrow()) {
        Answers.run(
            connection,
            "VACUUM INTO " + Dialect.sqlite().literal(file.toAbsolutePath().toString()));
      } catch (SQLException failure) {
        throw Dialect.sqlite().failure(failure);
      }
      return new OfFile(SqliteUrl.ofFile(file), file);
    }

    private static Path temporary() {
      try {
        return Files.createTempDirectory("refract-copy").resolve("copy.db");
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }

    @Override
    public void close() {
      try {
        for (String suffix : new String[] {"-wal", "-shm", "-journal", ""}) {
          Files.deleteIfExists(file.resolveSibling(file.getFileName() + suffix));
        }
        Files.deleteIfExists(file.resolveSibling(""));
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
  }

  /** On the same server. */
  record OnServer(PostgresUrl original, PostgresUrl url) implements LiveCopy {
    private static final String IN_USE = "55006";
    private static final String NO_RIGHT = "42501";

    static OnServer of(PostgresUrl original) throws RefusedException {
      String name = TemporaryDatabases.newRehearsal();
      try (Database server = maintenance(original);
          Connection connection = server.borrow()) {
        TemporaryDatabases.dropLeftOnes(connection);
        Answers.run(
            connection,
            "CREATE DATABASE "
                + Dialect.postgres().quote(name)
                + " TEMPLATE "
                + Dialect.postgres().quote(original.database()));
      } catch (SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        if (state.equals(IN_USE)) {
          throw new RefusedException(
              "PostgreSQL copies a database only while nobody is connected to it, and somebody is.",
              failure);
        }
        if (state.equals(NO_RIGHT)) {
          throw new RefusedException("The database user has no right to copy it.", failure);
        }
        throw Dialect.postgres().failure(failure);
      }
      return new OnServer(original, original.withDatabase(name).withLimit(1));
    }

    private static Database maintenance(PostgresUrl original) {
      return Database.open(original.withDatabase("postgres").withLimit(1));
    }

    @Override
    public void close() {
      try (Database server = maintenance(original);
          Connection connection = server.borrow()) {
        Answers.run(
            connection, "DROP DATABASE IF EXISTS " + Dialect.postgres().quote(url.database()));
      } catch (SQLException failure) {
        throw Dialect.postgres().failure(failure);
      }
    }
  }
}
