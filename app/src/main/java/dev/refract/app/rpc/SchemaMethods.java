package dev.refract.app.rpc;

import dev.refract.schema.advice.Advice;
import dev.refract.schema.advice.AdviceSettings;
import dev.refract.schema.describe.DatamodelDescription;
import dev.refract.schema.diagnostic.Diagnostic;
import dev.refract.schema.format.SchemaFormatter;
import dev.refract.schema.text.SourceFile;
import dev.refract.schema.workspace.SchemaWorkspace;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The methods that need nothing but the text of a schema. */
final class SchemaMethods {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private SchemaMethods() {}

  /**
   * {@code {"files": F, "hints": false}} → {@code {"valid", "error"?, "diagnostics"}}; offsets
   * count UTF-16 units, as those of the reference implementation do.
   */
  static JsonNode validate(Parameters parameters) {
    SchemaWorkspace workspace = SchemaWorkspace.of(parameters.files());
    ObjectNode result = JSON.objectNode();
    result.put("valid", !workspace.hasErrors());
    if (workspace.hasErrors()) {
      result.put("error", firstError(workspace));
    }
    result.set("diagnostics", diagnostics(workspace, parameters.isOn("hints")));
    return result;
  }

  /** {@code {"files": F}} → {@code {"files": F}} in the same order, with canonical text. */
  static JsonNode format(Parameters parameters) {
    List<SourceFile> files = parameters.files();
    Map<String, String> formatted =
        SchemaFormatter.format(SchemaWorkspace.of(files)).stream()
            .collect(Collectors.toMap(SourceFile::name, SourceFile::text));
    ObjectNode result = JSON.objectNode();
    ArrayNode list = result.putArray("files");
    for (SourceFile file : files) {
      list.addArray().add(file.name()).add(formatted.get(file.name()));
    }
    return result;
  }

  /** {@code {"files": F}} → {@code {"datamodel": …}}; a schema with errors is refused. */
  static JsonNode describe(Parameters parameters) {
    SchemaWorkspace workspace = SchemaWorkspace.of(parameters.files());
    if (workspace.hasErrors()) {
      throw RpcException.of(firstError(workspace));
    }
    ObjectNode result = JSON.objectNode();
    result.set("datamodel", MAPPER.valueToTree(DatamodelDescription.of(workspace.schema())));
    return result;
  }

  private static ArrayNode diagnostics(SchemaWorkspace workspace, boolean withHints) {
    ArrayNode list = JSON.arrayNode();
    workspace.diagnostics().forEach(diagnostic -> add(diagnostic, list));
    if (withHints) {
      Advice.diagnostics(workspace, AdviceSettings.EVERYTHING).forEach(hint -> add(hint, list));
    }
    return list;
  }

  private static void add(Diagnostic diagnostic, ArrayNode list) {
    list.addObject()
        .put("file", diagnostic.location().file())
        .put("start", diagnostic.location().span().start())
        .put("end", diagnostic.location().span().end())
        .put("severity", diagnostic.severity().name().toLowerCase(Locale.ROOT))
        .put("code", diagnostic.code())
        .put("text", diagnostic.message());
  }

  /**
   * Reads a schema that another method needs; one with errors is refused with the first of them.
   */
  static SchemaWorkspace valid(List<SourceFile> files) {
    SchemaWorkspace workspace = SchemaWorkspace.of(files);
    if (workspace.hasErrors()) {
      throw RpcException.of(firstError(workspace), INVALID_SCHEMA);
    }
    return workspace;
  }

  static final String INVALID_SCHEMA = "P1012";

  private static String firstError(SchemaWorkspace workspace) {
    long errors = workspace.diagnostics().stream().filter(Diagnostic::isError).count();
    Diagnostic first =
        workspace.diagnostics().stream().filter(Diagnostic::isError).findFirst().orElseThrow();
    String more = errors == 1 ? "" : " (and " + (errors - 1) + " more)";
    return "error: " + first.message() + more;
  }
}
