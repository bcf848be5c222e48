package dev.refract.orm.json;

import dev.refract.orm.client.RefractClient;
import dev.refract.orm.dialect.IsolationLevel;
import dev.refract.orm.error.InvalidRequestException;
import dev.refract.orm.error.RefractException;
import dev.refract.orm.execute.Row;
import dev.refract.orm.execute.TransactionOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A client that speaks JSON. */
public final class JsonClient {
  /** A list of requests takes as long as it takes, unless it says otherwise. */
  private static final long LONG_MILLIS = Duration.ofDays(1).toMillis();

  private final RefractClient client;

  public JsonClient(RefractClient client) {
    this.client = client;
  }

  /**
   * One operation: the result in the shape of the Prisma client. Raw SQL belongs to no model: see
   * {@link JsonRaw}.
   *
   * @throws RefractException as {@link RefractClient#run}
   */
  public JsonNode run(String model, String action, JsonNode arguments) {
    return run(client, model, action, arguments);
  }

  private static JsonNode run(
      RefractClient client, String model, String action, JsonNode arguments) {
    if (JsonRaw.isRaw(action)) {
      return JsonRaw.run(client, action, arguments);
    }
    Map<String, @Nullable Object> map = JsonArguments.object(arguments);
    Object result = client.run(model, action, map);
    return JsonResults.value(
        switch (action) {
          case "count" -> count(result, map.get("select") instanceof Map);
          case "aggregate" -> result instanceof Row row ? unwrapped(row, map) : result;
          case "groupBy" ->
              result instanceof List<?> rows
                  ? rows.stream().map(row -> unwrapped((Row) row, map)).toList()
                  : result;
          default -> result;
        });
  }

  private static @Nullable Object count(@Nullable Object result, boolean selected) {
    if (!(result instanceof Row row) || !(row.get("_count") instanceof Row counts)) {
      return result;
    }
    return selected ? counts : counts.get("_all");
  }

  /** {@code _count: true} asks for a number, not for an object. */
  private static Row unwrapped(Row row, Map<String, @Nullable Object> arguments) {
    return Boolean.TRUE.equals(arguments.get("_count")) && row.get("_count") instanceof Row counts
        ? row.with("_count", counts.get("_all"))
        : row;
  }

  /**
   * Several requests one after the other, with the statements that each has sent. A request is
   * {@code {model, action, args}} (raw SQL without a model), {@code {tx: […]}}, {@code {sql,
   * params}} or {@code {exec, params}}; a failure is the answer of its request and the others go
   * on.
   */
  public ObjectNode requests(JsonNode requests) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    ArrayNode results = answer.putArray("results");
    ArrayNode statements = answer.putArray("statements");
    for (JsonNode request : requests) {
      List<String> sent = new ArrayList<>();
      RefractClient logged = client.withListener(event -> sent.add(event.sql()));
      ObjectNode result = results.addObject();
      try {
        result.set("ok", one(logged, request));
      } catch (RefractException failure) {
        result.set("error", JsonErrors.error(failure));
      }
      ArrayNode texts = statements.addArray();
      sent.forEach(texts::add);
    }
    return answer;
  }

  private static TransactionOptions options(JsonNode given) {
    TransactionOptions options =
        TransactionOptions.DEFAULT
            .withMaxWait(Duration.ofMillis(given.path("maxWait").asLong(LONG_MILLIS)))
            .withTimeout(Duration.ofMillis(given.path("timeout").asLong(LONG_MILLIS)));
    if (given.path("isolationLevel").isMissingNode()) {
      return options;
    }
    String level = given.path("isolationLevel").asString("");
    return options.withIsolation(
        IsolationLevel.of(level)
            .orElseThrow(() ->
                InvalidRequestException.at(
                    List.of("options", "isolationLevel"),
                    "there is no isolation level `" + level + "`",
                    Optional.empty())));
  }

  private static JsonNode one(RefractClient client, JsonNode request) {
    if (request.path("sql").isString()) {
      return JsonRaw.queryUnsafe(client, request.path("sql"), request.path("params"));
    }
    if (request.path("exec").isString()) {
      return JsonRaw.executeUnsafe(client, request.path("exec"), request.path("params"));
    }
    if (request.path("tx").isArray()) {
      return client.transaction(
          options(request.path("options")),
          inside -> {
            ArrayNode all = JsonNodeFactory.instance.arrayNode();
            request.path("tx").forEach(part -> all.add(one(inside, part)));
            return all;
          });
    }
    return run(
        client,
        request.path("model").asString(""),
        request.path("action").asString(""),
        request.path("args"));
  }
}
