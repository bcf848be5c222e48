package dev.refract.orm.json;

import dev.refract.orm.client.RefractClient;
import dev.refract.orm.error.InvalidRequestException;
import dev.refract.orm.raw.RawSql;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Raw SQL in JSON. {@code $queryRaw} and {@code $executeRaw} take a template as the Prisma client
 * holds one: {@code {strings: ["… WHERE id = ", ""], values: [5]}}, the texts around the values. A
 * value that is such an object with {@code $type: "Sql"} is a part. {@code $queryRawUnsafe} and
 * {@code $executeRawUnsafe} take {@code {query: "… WHERE id = $1", parameters: [5]}}.
 */
final class JsonRaw {
  private JsonRaw() {}

  static boolean isRaw(String action) {
    return action.startsWith("$");
  }

  static JsonNode run(RefractClient client, String action, JsonNode arguments) {
    return switch (action) {
      case "$queryRaw" -> JsonResults.value(client.queryRaw(template(arguments)));
      case "$executeRaw" -> JsonResults.value(client.executeRaw(template(arguments)));
      case "$queryRawUnsafe" ->
          queryUnsafe(client, arguments.path("query"), arguments.path("parameters"));
      case "$executeRawUnsafe" ->
          executeUnsafe(client, arguments.path("query"), arguments.path("parameters"));
      default ->
          throw InvalidRequestException.at(
              List.of(), "there is no action `" + action + "`", Optional.empty());
    };
  }

  static JsonNode queryUnsafe(RefractClient client, JsonNode sql, JsonNode parameters) {
    return JsonResults.value(client.queryUnsafe(text(sql), parameters(parameters)));
  }

  static JsonNode executeUnsafe(RefractClient client, JsonNode sql, JsonNode parameters) {
    return JsonResults.value(client.executeUnsafe(text(sql), parameters(parameters)));
  }

  private static RawSql template(JsonNode sql) {
    if (!sql.path("strings").isArray()) {
      throw wrong("a template is {strings: […], values: […]}");
    }
    List<String> texts = new ArrayList<>();
    sql.path("strings").forEach(text -> texts.add(text(text)));
    List<@Nullable Object> values = new ArrayList<>();
    sql.path("values")
        .forEach(value ->
            values.add(
                value.path("$type").asString("").equals("Sql")
                    ? template(value)
                    : JsonArguments.value(value)));
    return RawSql.unsafe(String.join("{}", texts), values.toArray());
  }

  private static String text(JsonNode node) {
    if (!node.isString()) {
      throw wrong("the SQL is a text");
    }
    return node.stringValue();
  }

  private static @Nullable Object[] parameters(JsonNode parameters) {
    return JsonArguments.value(parameters) instanceof List<?> list
        ? list.toArray()
        : new @Nullable Object[0];
  }

  private static InvalidRequestException wrong(String problem) {
    return InvalidRequestException.at(List.of("sql"), problem, Optional.empty());
  }
}
