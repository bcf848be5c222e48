package dev.refract.orm.json;

import dev.refract.orm.error.InvalidRequestException;
import dev.refract.orm.value.FieldReference;
import dev.refract.orm.value.JsonNull;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * JSON to arguments. Values that JSON has no type for are objects with a tag: {@code {"$type":
 * "DateTime", "value": "…"}}.
 */
final class JsonArguments {
  private final Deque<String> path = new ArrayDeque<>();

  private JsonArguments() {}

  /**
   * Arguments of a request.
   *
   * @throws InvalidRequestException with the way to a tag that cannot be read
   */
  static Map<String, @Nullable Object> object(JsonNode node) {
    return new JsonArguments().map(node);
  }

  /** A single value; see {@link #object}. */
  static @Nullable Object value(JsonNode node) {
    return new JsonArguments().any(node);
  }

  private Map<String, @Nullable Object> map(JsonNode node) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    node.properties()
        .forEach(entry -> map.put(entry.getKey(), at(entry.getKey(), entry.getValue())));
    return map;
  }

  private @Nullable Object at(String name, JsonNode node) {
    path.addLast(name);
    Object value = any(node);
    path.removeLast();
    return value;
  }

  private @Nullable Object any(JsonNode node) {
    return switch (node.getNodeType()) {
      case OBJECT -> node.path("$type").isString() ? tagged(node) : map(node);
      case ARRAY -> {
        List<@Nullable Object> list = new ArrayList<>(node.size());
        for (JsonNode element : node) {
          list.add(at(Integer.toString(list.size()), element));
        }
        yield list;
      }
      case STRING -> node.stringValue();
      case BOOLEAN -> node.booleanValue();
      case NUMBER -> number(node);
      case NULL, MISSING, BINARY, POJO -> null;
    };
  }

  private static Object number(JsonNode node) {
    if (node.isInt()) {
      return node.intValue();
    }
    return node.isLong() ? (Object) node.longValue() : (Object) node.doubleValue();
  }

  private @Nullable Object tagged(JsonNode node) {
    String type = node.path("$type").stringValue();
    String value = node.path("value").asString("");
    try {
      return switch (type) {
        case "BigInt" -> bigInteger(new BigInteger(value));
        case "Decimal" -> new BigDecimal(value);
        case "DateTime" -> time(value);
        case "Bytes" -> Base64.getDecoder().decode(value);
        case "FieldRef" ->
            new FieldReference(
                node.path("value").path("_container").asString(""),
                node.path("value").path("_ref").asString(""));
        case "DbNull" -> JsonNull.DATABASE;
        case "JsonNull" -> JsonNull.JSON;
        case "AnyNull" -> JsonNull.ANY;
        default -> map(node);
      };
    } catch (DateTimeException | IllegalArgumentException unreadable) {
      throw InvalidRequestException.at(
          List.copyOf(path),
          "`" + value + "` is not a value of the type " + type,
          Optional.empty());
    }
  }

  private static Object bigInteger(BigInteger value) {
    return value.bitLength() < 64 ? (Object) value.longValue() : value;
  }

  private static Instant time(String value) {
    return OffsetDateTime.parse(value).toInstant();
  }
}
