package dev.refract.migrate;

import dev.refract.migrate.database.DatabaseSchema;
import dev.refract.migrate.database.Pair;
import dev.refract.migrate.derive.SchemaDeriver;
import dev.refract.migrate.introspect.DatabaseIntrospector;
import dev.refract.migrate.pull.PulledSchema;
import dev.refract.migrate.pull.SchemaPuller;
import dev.refract.migrate.render.ScriptRenderer;
import dev.refract.orm.connect.Database;
import dev.refract.orm.connect.DatabaseUrl;
import dev.refract.orm.dialect.Dialect;
import dev.refract.schema.text.SourceFile;
import dev.refract.schema.workspace.SchemaWorkspace;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The methods {@code diff} and {@code introspect} of the line protocol over this module alone, for
 * the comparison with the reference: a request a line in, an answer a line out.
 */
public final class DiffProtocol {
  private static final JsonMapper JSON = JsonMapper.shared();

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
      Map<String, Object> result =
          request.get("method").asString().equals("diff") ? diff(params) : introspect(params);
      return Map.of("id", id, "result", result);
    } catch (RuntimeException failure) {
      return Map.of("id", id, "error", Map.of("message", failure.toString(), "code", "P1012"));
    }
  }

  private static Map<String, Object> diff(JsonNode params) {
    Dialect dialect =
        params.get("provider").asString().equals("sqlite") ? Dialect.sqlite() : Dialect.postgres();
    return Map.of(
        "sql",
        ScriptRenderer.between(
                new Pair<>(
                    database(params.get("from"), dialect), database(params.get("to"), dialect)))
            .text());
  }

  private static Map<String, Object> introspect(JsonNode params) {
    List<SourceFile> before = new ArrayList<>();
    if (params.has("files")) {
      params
          .get("files")
          .forEach(f -> before.add(new SourceFile(f.get(0).asString(), f.get(1).asString())));
    } else {
      before.add(new SourceFile("schema.prisma", "datasource db {\n  provider = \"sqlite\"\n}\n"));
    }
    PulledSchema pulled =
        SchemaPuller.pull(database(params, Dialect.sqlite()), SchemaWorkspace.of(before));
    Map<String, Object> result = new HashMap<>();
    result.put("files", pulled.files().stream().map(f -> List.of(f.name(), f.text())).toList());
    result.put("warnings", pulled.warnings().orElse(null));
    return result;
  }

  private static DatabaseSchema database(JsonNode target, Dialect dialect) {
    if (target == null || target.isNull()) {
      return DatabaseSchema.empty(dialect);
    }
    if (target.has("url")) {
      try (Database live =
          Database.open(DatabaseUrl.parse(target.get("url").asString(), Path.of("")))) {
        return DatabaseIntrospector.introspect(live);
      }
    }
    return SchemaDeriver.derive(
        TestSchemas.of(target.get("files").get(0).get(1).asString()), dialect);
  }
}
