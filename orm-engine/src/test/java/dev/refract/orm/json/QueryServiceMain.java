package dev.refract.orm.json;

import dev.refract.orm.client.RefractClient;
import dev.refract.orm.connect.Database;
import dev.refract.orm.connect.DatabaseUrl;
import dev.refract.schema.text.SourceFile;
import dev.refract.schema.workspace.SchemaWorkspace;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The method {@code query} of the line protocol, for comparisons with the reference. */
final class QueryServiceMain {
  private static final JsonMapper JSON = JsonMapper.shared();

  private QueryServiceMain() {}

  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try (BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        out.println(JSON.writeValueAsString(answer(JSON.readTree(line))));
      }
    }
  }

  private static ObjectNode answer(JsonNode request) {
    ObjectNode answer = JSON.createObjectNode();
    answer.set("id", request.path("id"));
    try {
      answer.set("result", query(request.path("params")));
    } catch (RuntimeException failure) {
      if (System.getenv("TRACE") != null) {
        failure.printStackTrace();
      }
      answer.putObject("error").put("message", String.valueOf(failure)).putNull("code");
    }
    return answer;
  }

  private static ObjectNode query(JsonNode parameters) {
    List<SourceFile> files = new ArrayList<>();
    for (JsonNode file : parameters.path("files")) {
      files.add(new SourceFile(file.path(0).stringValue(), file.path(1).stringValue()));
    }
    DatabaseUrl url =
        DatabaseUrl.parse(parameters.path("url").stringValue(), Path.of("").toAbsolutePath());
    try (Database database = Database.open(url)) {
      RefractClient client = RefractClient.open(SchemaWorkspace.of(files).schema(), database);
      return new JsonClient(client).requests(parameters.path("requests"));
    }
  }
}
