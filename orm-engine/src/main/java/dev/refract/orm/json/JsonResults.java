package dev.refract.orm.json;

import dev.refract.orm.execute.Row;
import dev.refract.orm.value.Json;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Results to JSON, with tags as in {@link JsonArguments}. */
final class JsonResults {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final JsonMapper MAPPER = JsonMapper.shared();
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private JsonResults() {}

  static JsonNode value(@Nullable Object value) {
    return switch (value) {
      case null -> NODES.nullNode();
      case Row row -> row(row);
      case List<?> list -> {
        ArrayNode array = NODES.arrayNode(list.size());
        list.forEach(element -> array.add(value(element)));
        yield array;
      }
      case String text -> NODES.stringNode(text);
      case Boolean truth -> NODES.booleanNode(truth);
      case Integer number -> NODES.numberNode(number);
      case Double number -> number(number);
      case BigInteger number -> NODES.numberNode(number);
      case Long number -> tagged("BigInt", number.toString());
      case BigDecimal number -> tagged("Decimal", number.toPlainString());
      case Instant time -> tagged("DateTime", TIME.format(time));
      case byte[] bytes -> tagged("Bytes", Base64.getEncoder().encodeToString(bytes));
      case Json json -> MAPPER.readTree(json.text());
      default -> NODES.stringNode(value.toString());
    };
  }

  private static JsonNode number(double number) {
    return number == Math.rint(number) && Math.abs(number) < 1e15
        ? NODES.numberNode((long) number)
        : NODES.numberNode(number);
  }

  private static ObjectNode row(Row row) {
    ObjectNode object = NODES.objectNode();
    List<String> names = row.names();
    for (int i = 0; i < names.size(); i++) {
      object.set(names.get(i), value(row.get(i)));
    }
    return object;
  }

  private static ObjectNode tagged(String type, String value) {
    return NODES.objectNode().put("$type", type).put("value", value);
  }
}
