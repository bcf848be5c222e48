package dev.refract.migrate.command;

import dev.refract.migrate.database.DatabaseSchema;
import dev.refract.migrate.history.MigrationsFolder;
import dev.refract.migrate.history.ShadowDatabase;
import dev.refract.migrate.introspect.DatabaseIntrospector;
import dev.refract.orm.connect.Database;
import dev.refract.orm.dialect.Dialect;

/** One side of {@code migrate diff}. */
public sealed interface DiffSource {

  /** The database that it stands for. */
  DatabaseSchema read(Dialect dialect);

  record Empty() implements DiffSource {
    @Override
    public DatabaseSchema read(Dialect dialect) {
      return DatabaseSchema.empty(dialect);
    }
  }

  /** What a schema describes, derived by the caller. */
  record Schema(DatabaseSchema database) implements DiffSource {
    @Override
    public DatabaseSchema read(Dialect dialect) {
      return database;
    }
  }

  /** What the migrations make, run in a shadow database. */
  record Migrations(MigrationsFolder folder, ShadowDatabase shadow) implements DiffSource {
    @Override
    public DatabaseSchema read(Dialect dialect) {
      folder.requireProvider(dialect.provider());
      return shadow.replay(folder.migrations());
    }
  }

  /** A database as it is. */
  record Live(Database database) implements DiffSource {
    @Override
    public DatabaseSchema read(Dialect dialect) {
      return DatabaseIntrospector.introspect(database);
    }
  }
}
