package dev.refract.app.rpc;

import dev.refract.migrate.command.DataLoss;
import dev.refract.migrate.command.Push;
import dev.refract.migrate.database.DatabaseSchema;
import dev.refract.migrate.derive.SchemaDeriver;
import dev.refract.orm.client.RefractClient;
import dev.refract.orm.connect.Database;
import dev.refract.orm.json.JsonClient;
import dev.refract.schema.model.Schema;
import tools.jackson.databind.JsonNode;

/** The method that reads and writes rows. */
final class QueryMethods {
  private QueryMethods() {}

  /**
   * {@code {"url", "files", "requests", "reset"?}} → {@code {"results", "statements"}}; {@code
   * reset} first makes the database an empty one of this schema.
   */
  static JsonNode query(Parameters parameters) {
    Schema schema = SchemaMethods.valid(parameters.files()).schema();
    JsonNode requests = parameters.list("requests");
    try (Database database = Databases.open(parameters.text("url"))) {
      if (parameters.isOn("reset")) {
        reset(database, schema);
      }
      return new JsonClient(RefractClient.open(schema, database)).requests(requests);
    }
  }

  private static void reset(Database database, Schema schema) {
    Push.run(database, DatabaseSchema.empty(database.dialect()), DataLoss.ACCEPTED);
    Push.run(database, SchemaDeriver.derive(schema, database.dialect()), DataLoss.ACCEPTED);
  }
}
