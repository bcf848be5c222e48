package dev.refract.migrate;

import dev.refract.migrate.database.DatabaseSchema;
import dev.refract.migrate.database.Pair;
import dev.refract.migrate.derive.SchemaDeriver;
import dev.refract.migrate.introspect.DatabaseIntrospector;
import dev.refract.migrate.render.ScriptRenderer;
import dev.refract.orm.connect.Database;
import dev.refract.orm.connect.DatabaseUrl;
import dev.refract.orm.dialect.Dialect;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The method {@code diff} of the line protocol over this module alone, for the comparison with the
 * reference: a request a line in, an answer a line out.
 */
public final class DiffProtocol {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Dialect SQLITE = Dialect.sqlite();

  private DiffProtocol() {}

  public static void main(String[] arguments) throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      JsonNode request = JSON.readTree(line);
      System.out.write(
          (JSON.writeValueAsString(answer(request)) + "\n").getBytes(StandardCharsets.UTF_8));
      System.out.flush();
    }
  }

  private static Map<String, Object> answer(JsonNode request) {
    JsonNode id = request.get("id");
    try {
      JsonNode params = request.get("params");
      String sql =
          ScriptRenderer.between(
                  new Pair<>(database(params.get("from")), database(params.get("to"))))
              .text();
      return Map.of("id", id, "result", Map.of("sql", sql));
    } catch (RuntimeException failure) {
      return Map.of("id", id, "error", Map.of("message", failure.toString(), "code", "P1012"));
    }
  }

  private static DatabaseSchema database(JsonNode target) {
    if (target == null || target.isNull()) {
      return DatabaseSchema.empty(SQLITE);
    }
    if (target.has("url")) {
      try (Database live =
          Database.open(DatabaseUrl.parse(target.get("url").asString(), Path.of("")))) {
        return DatabaseIntrospector.introspect(live);
      }
    }
    return SchemaDeriver.derive(
        TestSchemas.of(target.get("files").get(0).get(1).asString()), SQLITE);
  }
}
