package dev.refract.browser.view;

import dev.refract.browser.edit.ChangeWriter;
import dev.refract.browser.edit.EngineChanges;
import dev.refract.browser.page.EngineRows;
import dev.refract.browser.page.RowSource;
import dev.refract.orm.connect.Database;
import dev.refract.orm.execute.QueryListener;
import dev.refract.orm.execute.Sessions;
import dev.refract.schema.connector.Connector;
import dev.refract.schema.connector.RelationMode;
import dev.refract.schema.model.Schema;
import java.time.Clock;

/**
 * An open database and the schema that describes it.
 *
 * @param isReadOnly whether edits are not offered
 */
public record DataAccess(Schema schema, RowSource rows, ChangeWriter writer, boolean isReadOnly) {

  /** Access through the engine. The database stays the caller's to close. */
  public static DataAccess of(Schema schema, Database database, boolean isReadOnly) {
    RelationMode mode = Connector.of(schema).relationMode(schema.datasource());
    Sessions sessions = new Sessions(database, QueryListener.NONE);
    return new DataAccess(
        schema,
        new EngineRows(database, sessions),
        new EngineChanges(database, sessions, mode, Clock.systemUTC()),
        isReadOnly);
  }
}
