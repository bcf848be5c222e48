package dev.refract.app.rpc;

import dev.refract.schema.text.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The {@code params} of a request, read with clear complaints. */
record Parameters(JsonNode node) {

  /** {@code "files": [["schema.prisma", "…"], …]}. */
  List<SourceFile> files() {
    return files(node.path("files"));
  }

  private static List<SourceFile> files(JsonNode list) {
    if (!list.isArray() || list.isEmpty()) {
      throw RpcException.of("`files` must be a list of [name, text] pairs with at least one in it");
    }
    List<SourceFile> files = new ArrayList<>();
    for (JsonNode pair : list) {
      if (!pair.isArray()
          || pair.size() != 2
          || !pair.get(0).isString()
          || !pair.get(1).isString()) {
        throw RpcException.of("`files` must be a list of [name, text] pairs");
      }
      files.add(new SourceFile(pair.get(0).asString(), pair.get(1).asString()));
    }
    return files;
  }

  boolean has(String name) {
    return node.hasNonNull(name);
  }

  String text(String name) {
    return optionalText(name).orElseThrow(() -> RpcException.of("`" + name + "` must be a text"));
  }

  Optional<String> optionalText(String name) {
    JsonNode value = node.path(name);
    return value.isString() ? Optional.of(value.asString()) : Optional.empty();
  }

  /** A whole number that is not negative. */
  int number(String name) {
    JsonNode value = node.path(name);
    if (!value.isInt() || value.asInt() < 0) {
      throw RpcException.of("`" + name + "` must be a whole number from 0 on");
    }
    return value.asInt();
  }

  /** Whether a switch is on; off where it is left out. */
  boolean isOn(String name) {
    return node.path(name).asBoolean(false);
  }

  /** The texts under a name; none where it is left out. */
  List<String> texts(String name) {
    if (!has(name)) {
      return List.of();
    }
    List<String> texts = new ArrayList<>();
    for (JsonNode text : list(name)) {
      if (!text.isString()) {
        throw RpcException.of("`" + name + "` must be a list of texts");
      }
      texts.add(text.asString());
    }
    return texts;
  }

  /** The list under a name. */
  JsonNode list(String name) {
    JsonNode value = node.path(name);
    if (!value.isArray()) {
      throw RpcException.of("`" + name + "` must be a list");
    }
    return value;
  }

  /** The object under a name; empty where it is null or left out. */
  Optional<Parameters> group(String name) {
    JsonNode value = node.path(name);
    if (value.isNull() || value.isMissingNode()) {
      return Optional.empty();
    }
    if (!value.isObject()) {
      throw RpcException.of("`" + name + "` must be an object or null");
    }
    return Optional.of(new Parameters(value));
  }
}
