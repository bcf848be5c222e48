package dev.refract.orm.client;

import dev.refract.orm.client.Extension.Part;
import dev.refract.orm.error.InvalidRequestException;
import dev.refract.schema.model.Model;
import dev.refract.schema.model.RelationField;
import dev.refract.schema.model.ScalarField;
import dev.refract.schema.model.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The fields of results that extensions compute, by their models. */
final class ComputedFields {
  private final Schema schema;
  private final Map<String, List<Part.Field>> byModel;

  private ComputedFields(Schema schema, Map<String, List<Part.Field>> byModel) {
    this.schema = schema;
    this.byModel = byModel;
  }

  static ComputedFields none(Schema schema) {
    return new ComputedFields(schema, Map.of());
  }

  /**
   * These and one more.
   *
   * @throws InvalidRequestException where its name is taken, or what it needs is not there
   */
  ComputedFields and(Part.Field field) {
    Model model = schema.model(field.model()).orElseThrow();
    if (model.field(field.field()).isPresent() || find(model, field.field()).isPresent()) {
      throw wrong(field, "the model has such a field already");
    }
    for (String need : field.needs()) {
      if (!(model.field(need).orElse(null) instanceof ScalarField) && find(model, need).isEmpty()) {
        throw wrong(field, "it needs `" + need + "`, which is no field with a value");
      }
    }
    Map<String, List<Part.Field>> more = new LinkedHashMap<>(byModel);
    List<Part.Field> ofModel = new ArrayList<>(of(model));
    ofModel.add(field);
    more.put(model.name(), List.copyOf(ofModel));
    return new ComputedFields(schema, more);
  }

  private static InvalidRequestException wrong(Part.Field field, String problem) {
    return InvalidRequestException.at(
        List.of(field.model(), field.field()), problem, Optional.empty());
  }

  /** What is to be computed for a request, if anything is. */
  Optional<Computation> of(
      String modelName, Action action, Map<String, ? extends @Nullable Object> arguments) {
    Optional<Model> model = schema.model(modelName);
    if (byModel.isEmpty() || !action.givesRows() || model.isEmpty()) {
      return Optional.empty();
    }
    SelectionRewriter rewriter = new SelectionRewriter(this);
    SelectionRewriter.Rewritten rewritten = rewriter.rewrite(model.get(), arguments);
    return rewritten.level().map(level -> new Computation(rewritten.arguments(), level));
  }

  List<Part.Field> of(Model model) {
    return byModel.getOrDefault(model.name(), List.of());
  }

  Optional<Part.Field> find(Model model, String name) {
    return of(model).stream().filter(field -> field.field().equals(name)).findFirst();
  }

  /** Those of some names, and those that they need, in the order in which they can be computed. */
  List<Part.Field> withNeeds(Model model, List<String> names) {
    List<String> wanted = new ArrayList<>(names);
    for (Part.Field field : of(model).reversed()) {
      if (wanted.contains(field.field())) {
        wanted.addAll(field.needs());
      }
    }
    return of(model).stream().filter(field -> wanted.contains(field.field())).toList();
  }

  static Optional<Model> target(Model model, String name) {
    return model.field(name).orElse(null) instanceof RelationField relation
        ? Optional.of(relation.target())
        : Optional.empty();
  }
}
