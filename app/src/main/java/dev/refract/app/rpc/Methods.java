package dev.refract.app.rpc;

import java.util.LinkedHashMap;
import java.util.Map;

/** The methods of the protocol by name. */
final class Methods implements AutoCloseable {
  private final Map<String, Method> byName = new LinkedHashMap<>();

  Methods() {
    byName.put("validate", SchemaMethods::validate);
    byName.put("format", SchemaMethods::format);
    byName.put("dmmf", SchemaMethods::describe);
    byName.put("complete", EditorMethods::complete);
    byName.put("hover", EditorMethods::hover);
    byName.put("references", EditorMethods::references);
    byName.put("codeActions", EditorMethods::codeActions);
    byName.put("rename", EditorMethods::rename);
    byName.put("definition", EditorMethods::definition);
    byName.put("documentSymbols", EditorMethods::documentSymbols);
    byName.put("folding", EditorMethods::folding);
    byName.put("diff", MigrationMethods::diff);
    byName.put("push", MigrationMethods::push);
    byName.put("apply", MigrationMethods::apply);
    byName.put("status", MigrationMethods::status);
    byName.put("introspect", MigrationMethods::introspect);
    byName.put("query", QueryMethods::query);
  }

  Method named(String name) {
    Method method = byName.get(name);
    if (method == null) {
      throw RpcException.of(
          "unknown method `" + name + "`; there are " + String.join(", ", byName.keySet()));
    }
    return method;
  }

  @Override
  public void close() {}
}
