package dev.refract.migrate.command;

import dev.refract.migrate.database.DatabaseSchema;
import dev.refract.migrate.database.Scope;
import dev.refract.migrate.introspect.DatabaseIntrospector;
import dev.refract.migrate.pull.PulledSchema;
import dev.refract.migrate.pull.SchemaPuller;
import dev.refract.orm.connect.Database;
import dev.refract.orm.error.RefractException;
import dev.refract.schema.model.Datasource;
import dev.refract.schema.workspace.SchemaWorkspace;
import java.util.List;
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
    return pull(database, before, before);
  }

  /**
   * Describes the database as if no model had been known; only datasource and generators stay.
   *
   * @throws RefractException P4001 where the database has no tables
   */
  public static PulledSchema anew(Database database, SchemaWorkspace before) {
    return pull(database, before, SchemaPuller.configurationOf(before));
  }

  private static PulledSchema pull(
      Database database, SchemaWorkspace configured, SchemaWorkspace known) {
    Scope scope =
        new Scope(configured.schema().datasource().map(Datasource::schemas).orElse(List.of()));
    DatabaseSchema found = read(database, scope);
    return SchemaPuller.pull(found, DatabaseIntrospector.remarks(database, scope), known);
  }

  private static DatabaseSchema read(Database database, Scope scope) {
    DatabaseSchema found = DatabaseIntrospector.introspect(database, scope);
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
