package dev.refract.migrate.history;

import dev.refract.migrate.database.DatabaseSchema;
import dev.refract.migrate.execute.RunBracket;
import dev.refract.migrate.execute.ScriptFailure;
import dev.refract.migrate.execute.ScriptRunner;
import dev.refract.migrate.introspect.DatabaseIntrospector;
import dev.refract.orm.connect.Database;
import dev.refract.orm.connect.DatabaseUrl;
import dev.refract.orm.dialect.Dialect;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** An empty database in memory, in which migrations are run to see what they make. */
public final class ShadowDatabase {
  private ShadowDatabase() {}

  /**
   * The database that the migrations make, run in order from nothing.
   *
   * @throws MigrationException P3006 naming the migration that fails, P3015 for a missing file
   */
  public static DatabaseSchema replay(Dialect dialect, List<MigrationFile> migrations) {
    if (migrations.isEmpty()) {
      return DatabaseSchema.empty(dialect);
    }
    DatabaseUrl memory = DatabaseUrl.parse("file::memory:", Path.of("").toAbsolutePath());
    try (Database shadow = Database.open(memory);
        Connection connection = shadow.borrow()) {
      ScriptRunner runner = ScriptRunner.of(shadow);
      for (MigrationFile migration : migrations) {
        run(runner, connection, migration);
      }
      return DatabaseIntrospector.introspect(connection, dialect);
    } catch (SQLException failure) {
      throw dialect.failure(failure);
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
