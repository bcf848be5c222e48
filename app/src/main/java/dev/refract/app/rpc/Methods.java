package dev.refract.app.rpc;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The methods of the protocol by name. */
final class Methods implements AutoCloseable {
  private static final List<String> NOT_BUILT =
      List.of("complete", "hover", "references", "codeActions");

  private final Map<String, Method> byName = new LinkedHashMap<>();

  Methods() {
    byName.put("validate", SchemaMethods::validate);
    byName.put("format", SchemaMethods::format);
    byName.put("dmmf", SchemaMethods::describe);
    byName.put("diff", MigrationMethods::diff);
    byName.put("push", MigrationMethods::push);
    byName.put("apply", MigrationMethods::apply);
    byName.put("status", MigrationMethods::status);
    byName.put("introspect", MigrationMethods::introspect);
    byName.put("query", QueryMethods::query);
    for (String name : NOT_BUILT) {
      byName.put(
          name,
          parameters -> {
            throw RpcException.of("method `" + name + "` is not supported yet");
          });
    }
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
