package dev.refract.orm.client;

import dev.refract.orm.client.Extension.Part;
import dev.refract.orm.error.InvalidRequestException;
import dev.refract.orm.execute.Row;
import dev.refract.orm.raw.RawStatement;
import dev.refract.schema.model.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All that the extensions of a client add, in order. */
final class Extensions {
  private final Schema schema;
  private final List<Part.Hook> hooks;
  private final ComputedFields fields;
  private final Map<Class<?>, Part> makers;

  private Extensions(
      Schema schema, List<Part.Hook> hooks, ComputedFields fields, Map<Class<?>, Part> makers) {
    this.schema = schema;
    this.hooks = hooks;
    this.fields = fields;
    this.makers = makers;
  }

  static Extensions none(Schema schema) {
    return new Extensions(schema, List.of(), ComputedFields.none(schema), Map.of());
  }

  /**
   * These and one more.
   *
   * @throws InvalidRequestException where it names a model or a field that is not there
   */
  Extensions and(Extension extension) {
    List<Part.Hook> allHooks = new ArrayList<>(hooks);
    Map<Class<?>, Part> allMakers = new LinkedHashMap<>(makers);
    ComputedFields allFields = fields;
    for (Part part : extension.parts()) {
      switch (part) {
        case Part.Hook hook -> {
          hook.queries().model().ifPresent(model -> checkModel(extension, model));
          allHooks.add(hook);
        }
        case Part.Field field -> {
          checkModel(extension, field.model());
          allFields = allFields.and(field);
        }
        case Part.OfModel<?> ofModel -> {
          checkModel(extension, ofModel.model());
          allMakers.put(ofModel.type(), ofModel);
        }
        case Part.OfClient<?> ofClient -> allMakers.put(ofClient.type(), ofClient);
      }
    }
    return new Extensions(schema, List.copyOf(allHooks), allFields, Map.copyOf(allMakers));
  }

  private void checkModel(Extension extension, String model) {
    if (schema.model(model).isEmpty()) {
      throw InvalidRequestException.at(
          List.of(extension.toString()), "there is no model `" + model + "`", Optional.empty());
    }
  }

  /** What is left after a hook. */
  private Extensions after(int hook) {
    return new Extensions(schema, hooks.subList(hook + 1, hooks.size()), fields, makers);
  }

  private int firstAbout(Optional<String> model, Action action) {
    for (int i = 0; i < hooks.size(); i++) {
      if (hooks.get(i).queries().isAbout(model, action)) {
        return i;
      }
    }
    return -1;
  }

  @Nullable Object run(
      Engine engine,
      String model,
      Action action,
      Map<String, ? extends @Nullable Object> arguments) {
    int hook = firstAbout(Optional.of(model), action);
    if (hook < 0) {
      return unhooked(engine, model, action, arguments);
    }
    return hooks
        .get(hook)
        .hook()
        .around(
            new Query(
                Optional.of(model),
                action,
                Arguments.of(arguments),
                Optional.empty(),
                new RefractClient(engine, after(hook))));
  }

  private @Nullable Object unhooked(
      Engine engine,
      String model,
      Action action,
      Map<String, ? extends @Nullable Object> arguments) {
    Optional<Computation> computed = fields.of(model, action, arguments);
    Map<String, ? extends @Nullable Object> wanted =
        computed.isPresent() ? computed.get().arguments() : arguments;
    if (action == Action.STREAM) {
      Stream<Row> rows = engine.stream(model, wanted);
      return computed.map(c -> rows.map(c::row)).orElse(rows);
    }
    Object result = engine.run(model, action.key(), wanted);
    return computed.isPresent() ? computed.get().result(result) : result;
  }

  @Nullable Object run(Engine engine, Action action, RawStatement statement) {
    int hook = firstAbout(Optional.empty(), action);
    if (hook < 0) {
      return RefractClient.plain(engine, action, statement);
    }
    return hooks
        .get(hook)
        .hook()
        .around(
            new Query(
                Optional.empty(),
                action,
                Arguments.none(),
                Optional.of(statement),
                new RefractClient(engine, after(hook))));
  }

  /** The part that makes objects of a class. */
  Optional<Part> maker(Class<?> type) {
    return Optional.ofNullable(makers.get(type));
  }
}
