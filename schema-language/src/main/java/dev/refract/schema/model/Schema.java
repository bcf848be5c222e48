package dev.refract.schema.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A resolved schema. Made from any text, valid or not: what could not be resolved is left out, and
 * the diagnostics say why.
 */
public final class Schema {
  private final List<Datasource> datasources;
  private final List<Generator> generators;
  private final List<Model> models;
  private final Map<String, Model> modelsByName = new LinkedHashMap<>();
  private final List<EnumType> enums;
  private final Map<String, EnumType> enumsByName = new LinkedHashMap<>();
  private final List<CompositeType> compositeTypes;
  private final List<Relation> relations;

  Schema(
      List<Datasource> datasources,
      List<Generator> generators,
      List<Model> models,
      List<EnumType> enums,
      List<CompositeType> compositeTypes,
      List<Relation> relations) {
    this.datasources = List.copyOf(datasources);
    this.generators = List.copyOf(generators);
    models.forEach(m -> modelsByName.putIfAbsent(m.name(), m));
    this.models = List.copyOf(modelsByName.values());
    enums.forEach(e -> enumsByName.putIfAbsent(e.name(), e));
    this.enums = List.copyOf(enumsByName.values());
    this.compositeTypes = List.copyOf(compositeTypes);
    this.relations = List.copyOf(relations);
  }

  /** The datasource; the first one, where there are several by mistake. */
  public Optional<Datasource> datasource() {
    return datasources.stream().findFirst();
  }

  /** All datasource blocks; a valid schema has at most one. */
  public List<Datasource> datasources() {
    return datasources;
  }

  /** The datasource's provider, where it names a known one. */
  public Optional<Provider> provider() {
    return datasource().flatMap(Datasource::provider);
  }

  public List<Generator> generators() {
    return generators;
  }

  /** Models and views in the order of the files and their text. */
  public List<Model> models() {
    return models;
  }

  public Optional<Model> model(String name) {
    return Optional.ofNullable(modelsByName.get(name));
  }

  public List<EnumType> enums() {
    return enums;
  }

  public Optional<EnumType> enumType(String name) {
    return Optional.ofNullable(enumsByName.get(name));
  }

  public List<CompositeType> compositeTypes() {
    return compositeTypes;
  }

  public List<Relation> relations() {
    return relations;
  }
}
