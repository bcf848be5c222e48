package dev.refract.migrate.command;

import dev.refract.migrate.database.DatabaseSchema;
import dev.refract.migrate.introspect.DatabaseIntrospector;
import dev.refract.migrate.pull.PulledSchema;
import dev.refract.migrate.pull.SchemaPuller;
import dev.refract.orm.connect.Database;
import dev.refract.orm.error.RefractException;
import dev.refract.schema.workspace.SchemaWorkspace;
import java.util.Map;

/** {@code db pull}: the schema of a database as it is. Changes nothing. */
public final class Pull {
  private Pull() {}

  /**
   * Describes the database in the words of the schema known before.
   *
   * @throws RefractException P4001 where the database has no tables
   */
  public static PulledSchema of(Database database, SchemaWorkspace before) {
    return SchemaPuller.pull(read(database), before);
  }

  /**
   * Describes the database as if no model had been known; only datasource and generators stay.
   *
   * @throws RefractException P4001 where the database has no tables
   */
  public static PulledSchema anew(Database database, SchemaWorkspace before) {
    return SchemaPuller.pull(read(database), SchemaPuller.configurationOf(before));
  }

  private static DatabaseSchema read(Database database) {
    DatabaseSchema found = DatabaseIntrospector.introspect(database);
    if (found.tables().isEmpty()) {
      throw new RefractException(
          "P4001",
          "The database "
              + database.url().description()
              + " has no tables to describe. Create some, or start from the schema with `refract db"
              + " push` or `refract migrate dev`.",
          Map.of());
    }
    return found;
  }
}
