package dev.refract.schema;

import dev.refract.schema.describe.DatamodelDescription;
import dev.refract.schema.diagnostic.Diagnostic;
import dev.refract.schema.format.SchemaFormatter;
import dev.refract.schema.text.SourceFile;
import dev.refract.schema.workspace.SchemaWorkspace;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * The schema language alone behind the line protocol of the comparison with the reference: {@code
 * node compare.mjs validate --candidate "java -cp … dev.refract.schema.ConformanceMain"}.
 */
public final class ConformanceMain {
  private static final ObjectMapper JSON = new ObjectMapper();

  private ConformanceMain() {}

  public static void main(String[] arguments) throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      JsonNode request = JSON.readTree(line);
      Map<String, Object> answer = new LinkedHashMap<>();
      answer.put("id", request.get("id"));
      try {
        answer.put("result", answer(request.get("method").asString(), request.get("params")));
      } catch (RuntimeException problem) {
        problem.printStackTrace();
        answer.put("error", Map.of("message", String.valueOf(problem)));
      }
      out.println(JSON.writeValueAsString(answer));
    }
  }

  private static Object answer(String method, JsonNode params) {
    List<SourceFile> files = new ArrayList<>();
    for (JsonNode file : params.get("files")) {
      files.add(new SourceFile(file.get(0).asString(), file.get(1).asString()));
    }
    SchemaWorkspace workspace = SchemaWorkspace.of(files);
    return switch (method) {
      case "validate" -> validate(workspace);
      case "format" -> format(workspace);
      case "dmmf" -> describe(workspace);
      default -> throw new IllegalArgumentException("no method " + method);
    };
  }

  private static Object format(SchemaWorkspace workspace) {
    List<List<String>> files =
        SchemaFormatter.format(workspace).stream().map(f -> List.of(f.name(), f.text())).toList();
    return Map.of("files", files);
  }

  private static Object describe(SchemaWorkspace workspace) {
    if (workspace.hasErrors()) {
      throw new IllegalArgumentException("the schema has errors");
    }
    return Map.of("datamodel", DatamodelDescription.of(workspace.schema()));
  }

  private static Map<String, Object> validate(SchemaWorkspace workspace) {
    List<Map<String, Object>> diagnostics = new ArrayList<>();
    for (Diagnostic diagnostic : workspace.diagnostics()) {
      String file = diagnostic.location().file();
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("file", file);
      entry.put("start", diagnostic.location().span().start());
      entry.put("end", diagnostic.location().span().end());
      entry.put("severity", diagnostic.isError() ? "error" : "warning");
      entry.put("text", diagnostic.code() + " " + diagnostic.message());
      diagnostics.add(entry);
    }
    return Map.of("valid", !workspace.hasErrors(), "diagnostics", diagnostics);
  }
}
