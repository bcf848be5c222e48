package dev.refract.migrate.command;

import dev.refract.migrate.database.DatabaseSchema;
import dev.refract.migrate.database.Scope;
import dev.refract.migrate.history.MigrationsFolder;
import dev.refract.migrate.history.ShadowDatabase;
import dev.refract.migrate.introspect.DatabaseIntrospector;
import dev.refract.orm.connect.Database;
import dev.refract.orm.dialect.Dialect;

/** One side of {@code migrate diff}. */
public sealed interface DiffSource {

  /**
   * The database that it stands for.
   *
   * @param scope what is looked at of a database that has more
   */
  DatabaseSchema read(Dialect dialect, Scope scope);

  /** What has to be looked at of the other side. */
  default Scope scope() {
    return Scope.CURRENT;
  }

  record Empty() implements DiffSource {
    @Override
    public DatabaseSchema read(Dialect dialect, Scope scope) {
      return DatabaseSchema.empty(dialect);
    }
  }

  /** What a schema describes, derived by the caller. */
  record Schema(DatabaseSchema database) implements DiffSource {
    @Override
    public DatabaseSchema read(Dialect dialect, Scope scope) {
      return database;
    }

    @Override
    public Scope scope() {
      return Scope.of(database);
    }
  }

  /** What the migrations make, run in a shadow database. */
  record Migrations(MigrationsFolder folder, ShadowDatabase shadow) implements DiffSource {
    @Override
    public DatabaseSchema read(Dialect dialect, Scope scope) {
      folder.requireProvider(dialect.provider());
      return shadow.replay(folder.migrations(), scope);
    }
  }

  /** A database as it is. */
  record Live(Database database) implements DiffSource {
    @Override
    public DatabaseSchema read(Dialect dialect, Scope scope) {
      return DatabaseIntrospector.introspect(database, scope);
    }
  }
}
