package dev.refract.orm.json;

import dev.refract.orm.error.RefractException;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Failures to JSON: {@code kind}, {@code code}, {@code meta} as the Prisma client names them. */
final class JsonErrors {
  private JsonErrors() {}

  static ObjectNode error(RefractException failure) {
    ObjectNode error = JsonNodeFactory.instance.objectNode();
    switch (failure.kind()) {
      case KNOWN -> error.put("kind", "PrismaClientKnownRequestError").put("code", failure.code());
      case INVALID -> error.put("kind", "PrismaClientValidationError").putNull("code");
      case UNKNOWN -> error.put("kind", "PrismaClientUnknownRequestError").putNull("code");
    }
    ObjectNode meta = error.putObject("meta");
    failure.facts().forEach((name, value) -> meta.set(name, fact(value)));
    return error.put("text", failure.text());
  }

  private static tools.jackson.databind.JsonNode fact(Object value) {
    return value instanceof List<?> || value instanceof Number
        ? JsonResults.value(value)
        : JsonNodeFactory.instance.stringNode(value.toString());
  }
}
