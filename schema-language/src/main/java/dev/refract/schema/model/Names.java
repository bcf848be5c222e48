package dev.refract.schema.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the first pass finds: every declared thing, and which of them a name means. */
final class Names {
  private final Map<String, NamedType> types = new HashMap<>();
  private final List<Model> models = new ArrayList<>();
  private final List<EnumType> enums = new ArrayList<>();
  private final List<CompositeType> compositeTypes = new ArrayList<>();
  private final List<Datasource> datasources = new ArrayList<>();
  private final List<Generator> generators = new ArrayList<>();

  /** Keeps a declaration; the last one of a name is what the name means. */
  @Nullable NamedType declare(NamedType type) {
    switch (type) {
      case Model model -> models.add(model);
      case EnumType e -> enums.add(e);
      case CompositeType composite -> compositeTypes.add(composite);
    }
    return types.put(type.name(), type);
  }

  void declare(Datasource datasource) {
    datasources.add(datasource);
  }

  void declare(Generator generator) {
    generators.add(generator);
  }

  @Nullable NamedType type(String name) {
    return types.get(name);
  }

  Iterable<String> typeNames() {
    return types.keySet();
  }

  /** All models, of one name too, in the order of the text. */
  List<Model> models() {
    return models;
  }

  List<EnumType> enums() {
    return enums;
  }

  List<CompositeType> compositeTypes() {
    return compositeTypes;
  }

  Schema schema(List<Relation> relations) {
    return new Schema(datasources, generators, models, enums, compositeTypes, relations);
  }
}
