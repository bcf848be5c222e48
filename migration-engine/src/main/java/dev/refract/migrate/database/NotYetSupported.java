package dev.refract.migrate.database;

import dev.refract.orm.dialect.Dialect;
import dev.refract.orm.error.RefractException;
import java.util.Map;

/** What is said where the engine does not know a database product yet. */
public final class NotYetSupported {
  private NotYetSupported() {}

  public static RefractException migrationsOf(Dialect dialect) {
    return new RefractException(
        "P3000",
        "Migrations of " + dialect + " databases are not supported yet; those of SQLite are.",
        Map.of("database", dialect.toString()));
  }
}
