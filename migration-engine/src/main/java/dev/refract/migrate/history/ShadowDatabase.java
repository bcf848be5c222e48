package dev.refract.migrate.history;

import dev.refract.migrate.database.DatabaseSchema;
import dev.refract.migrate.database.Scope;
import dev.refract.migrate.execute.RunBracket;
import dev.refract.migrate.execute.ScriptFailure;
import dev.refract.migrate.execute.ScriptRunner;
import dev.refract.migrate.introspect.DatabaseIntrospector;
import dev.refract.orm.connect.Database;
import dev.refract.orm.connect.DatabaseUrl;
import dev.refract.orm.connect.PostgresUrl;
import dev.refract.orm.connect.SqliteUrl;
import dev.refract.orm.dialect.Dialect;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** An empty database in which migrations are run to see what they make. */
public sealed interface ShadowDatabase permits MemoryShadow, PostgresShadow {

  /**
   * The shadow of a database.
   *
   * @param url the database whose migrations are run
   * @param shadow a PostgreSQL database that may be emptied; without it, one is made on the same
   *     server and dropped afterwards. SQLite needs none.
   * @throws MigrationException P3093 where both are the same database
   */
  static ShadowDatabase of(DatabaseUrl url, Optional<DatabaseUrl> shadow) {
    return switch (url) {
      case SqliteUrl _ -> new MemoryShadow();
      case PostgresUrl postgres -> PostgresShadow.of(postgres, shadow);
    };
  }

  /** A database that may be emptied. */
  static ShadowDatabase at(DatabaseUrl shadow) {
    return switch (shadow) {
      case SqliteUrl _ -> new MemoryShadow();
      case PostgresUrl postgres -> new PostgresShadow(postgres, Optional.of(postgres));
    };
  }

  /** The shadow that needs no server. */
  static ShadowDatabase inMemory() {
    return new MemoryShadow();
  }

  Dialect dialect();

  /** Something to do with the empty database. */
  interface Use<T> {
    T of(Database database, Connection connection) throws SQLException;
  }

  /** Lends the empty database, and takes it away afterwards. */
  <T> T use(Use<T> use);

  /**
   * The database that the migrations make, run in order from nothing.
   *
   * @param scope what of it is looked at
   * @throws MigrationException P3006 naming the migration that fails, P3014 where no database can
   *     be made, P3015 for a missing file
   */
  default DatabaseSchema replay(List<MigrationFile> migrations, Scope scope) {
    if (migrations.isEmpty()) {
      return DatabaseSchema.empty(dialect());
    }
    return use((database, connection) -> {
      run(database, connection, migrations);
      return DatabaseIntrospector.introspect(connection, dialect(), scope);
    });
  }

  /**
   * Runs migrations in order, in the database that is lent.
   *
   * @throws MigrationException P3006 naming the migration that fails, P3015 for a missing file
   */
  default void run(Database database, Connection connection, List<MigrationFile> migrations) {
    ScriptRunner runner = ScriptRunner.of(database);
    for (MigrationFile migration : migrations) {
      run(runner, connection, migration);
    }
  }

  private static void run(ScriptRunner runner, Connection connection, MigrationFile migration) {
    try {
      runner.run(connection, runner.parse(migration.requireScript()), RunBracket.NONE);
    } catch (ScriptFailure failure) {
      throw MigrationException.doesNotReplay(migration, failure);
    }
  }
}
