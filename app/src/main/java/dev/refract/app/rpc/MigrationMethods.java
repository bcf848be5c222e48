package dev.refract.app.rpc;

import dev.refract.migrate.database.DatabaseSchema;
import dev.refract.migrate.database.Pair;
import dev.refract.migrate.derive.SchemaDeriver;
import dev.refract.migrate.introspect.DatabaseIntrospector;
import dev.refract.migrate.render.ScriptRenderer;
import dev.refract.orm.connect.Database;
import dev.refract.orm.dialect.Dialect;
import dev.refract.schema.model.Provider;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The methods that lead a database from one schema to the next. */
final class MigrationMethods {
  private MigrationMethods() {}

  /** {@code {"provider", "from": null | {"files"} | {"url"}, "to": …}} → {@code {"sql"}}. */
  static JsonNode diff(Parameters parameters) {
    Dialect dialect = dialect(parameters.text("provider"));
    DatabaseSchema from = database(parameters.group("from"), dialect);
    DatabaseSchema to = database(parameters.group("to"), dialect);
    return JsonNodeFactory.instance
        .objectNode()
        .put("sql", ScriptRenderer.between(new Pair<>(from, to)).text());
  }

  private static Dialect dialect(String provider) {
    return Provider.of(provider)
        .flatMap(Dialect::of)
        .orElseThrow(() -> RpcException.of("`provider` must be \"sqlite\" or \"postgresql\""));
  }

  private static DatabaseSchema database(Optional<Parameters> side, Dialect dialect) {
    if (side.isEmpty()) {
      return DatabaseSchema.empty(dialect);
    }
    Optional<String> url = side.get().optionalText("url");
    if (url.isPresent()) {
      try (Database database = Databases.open(url.get())) {
        return DatabaseIntrospector.introspect(database);
      }
    }
    return SchemaDeriver.derive(SchemaMethods.valid(side.get().files()).schema(), dialect);
  }
}
